import { and, eq, inArray } from 'drizzle-orm'
import { influencerBrands } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** Those of these influencers who work with the brand. */
export async function workWithBrand(tx: Tx, brandId: string, influencerIds: readonly string[]): Promise<string[]> {
  if (influencerIds.length === 0) return []
  const rows = await tx
    .select({ id: influencerBrands.influencerId })
    .from(influencerBrands)
    .where(and(eq(influencerBrands.brandId, brandId), inArray(influencerBrands.influencerId, [...influencerIds])))
  return rows.map(({ id }) => id)
}
