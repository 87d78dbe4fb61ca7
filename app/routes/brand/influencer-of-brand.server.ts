import { influencerNotFound } from '#app/features/influencers/errors.ts'
import { getInfluencer, type InfluencerDetail } from '#app/features/influencers/queries/get-influencer.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The influencer in the address, who works with the brand in the address. @throws Response 404 */
export function influencerOfBrand(
  influencerId: string | undefined,
  { brand, ctx, read }: BrandVisitor,
): Promise<InfluencerDetail> {
  const id = idParam(influencerId)
  return read(async (tx) => {
    const influencer = await getInfluencer(tx, { influencerId: id }, ctx.actor)
    if (!influencer.brands.some(({ id: linkedId }) => linkedId === brand.id)) throw influencerNotFound()
    return influencer
  })
}
