import { listStaffBrands } from '#app/features/auth/queries/find-staff-brand.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'

/** Every brand that the visitor reads, as choices of a form and as names by id. */
export async function readBrandOptions({ read, actor }: Pick<Visitor, 'read' | 'actor'>) {
  const brands = await read((tx) => listStaffBrands(tx, actor))
  return {
    brands: brands.map(({ id, name }) => ({ value: id, label: name })),
    brandNames: Object.fromEntries(brands.map(({ id, name }) => [id, name])),
  }
}
