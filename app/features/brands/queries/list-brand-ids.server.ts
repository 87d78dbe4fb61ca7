import { asc } from 'drizzle-orm'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** Every brand, for jobs that go through all of them. */
export async function listBrandIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: brands.id }).from(brands).orderBy(asc(brands.id))
  return rows.map(({ id }) => id)
}
