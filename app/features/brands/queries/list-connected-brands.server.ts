import { asc } from 'drizzle-orm'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** Brands with a VTEX account. */
export async function listConnectedBrands(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ brandId: vtexConnections.brandId }).from(vtexConnections).orderBy(asc(vtexConnections.brandId))
  return rows.map(({ brandId }) => brandId)
}
