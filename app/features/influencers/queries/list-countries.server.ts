import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** The countries that a brand's influencers are of (ISO 3166-1 alpha-2). */
export async function listCountries(tx: Tx, { brandId }: { brandId: string }, actor: Actor): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ country: influencers.country })
    .from(influencers)
    .innerJoin(influencerBrands, eq(influencerBrands.influencerId, influencers.id))
    .where(and(eq(influencerBrands.brandId, brandId), inScope(influencerBrands.brandId, actor)))
    .orderBy(asc(influencers.country))
  return rows.map(({ country }) => country)
}
