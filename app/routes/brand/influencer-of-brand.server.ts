import type { Actor } from '#app/domain/actor.ts'
import { influencerNotFound } from '#app/features/influencers/errors.ts'
import { getInfluencer, type InfluencerDetail } from '#app/features/influencers/queries/get-influencer.server.ts'
import { idParam, readPage } from '#app/http/read-page.server.ts'

/** The influencer in the address, who works with the brand in the address. @throws Response 404 */
export function influencerOfBrand(influencerId: string | undefined, brandId: string, actor: Actor): Promise<InfluencerDetail> {
  const id = idParam(influencerId)
  return readPage(async (db) => {
    const influencer = await getInfluencer(db, { influencerId: id }, actor)
    if (!influencer.brands.some((brand) => brand.id === brandId)) throw influencerNotFound()
    return influencer
  })
}
