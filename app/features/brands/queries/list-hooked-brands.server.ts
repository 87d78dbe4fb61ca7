import { asc, ne } from 'drizzle-orm'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** Brands whose hook was configured at some time, whatever became of it. */
export async function listHookedBrands(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ brandId: vtexConnections.brandId })
    .from(vtexConnections)
    .where(ne(vtexConnections.hookState, 'unknown'))
    .orderBy(asc(vtexConnections.brandId))
  return rows.map(({ brandId }) => brandId)
}
