import { localDate } from '#app/domain/period.ts'
import { commissions } from '#db/schema/commissions.ts'
import type { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'
import { makeBrand } from './make-brand.ts'
import { makeCampaign } from './make-campaign.ts'
import { makeCode } from './make-code.ts'
import { makeInfluencer } from './make-influencer.ts'
import { makeOrder } from './make-order.ts'

type Commission = typeof commissions.$inferSelect
type Order = typeof orders.$inferSelect

/** A code with whom it belongs to: what an order needs to be attributed. */
export type Seller = {
  brandId: string
  influencerId: string
  campaignId: string
  codeId: string
  termsId: string
  timeZone: string
}

/** A brand's influencer with a campaign and a code; each is made where it is not given. */
export async function makeSeller(
  tx: Tx,
  given: { brandId?: string; influencerId?: string; code?: string } = {},
): Promise<Seller> {
  const brand = given.brandId === undefined ? await makeBrand(tx) : { id: given.brandId, timeZone: 'America/Bogota' }
  const influencerId = given.influencerId ?? (await makeInfluencer(tx, { brandIds: [brand.id] })).id
  const { campaign, terms } = await makeCampaign(tx, { brandId: brand.id })
  const text = given.code === undefined ? {} : { code: given.code }
  const code = await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId, ...text })
  return {
    brandId: brand.id,
    influencerId,
    campaignId: campaign.id,
    codeId: code.id,
    termsId: terms.id,
    timeZone: brand.timeZone,
  }
}

/** An order of the seller's with its commission: 1 000 of 10 000, confirmed and inside its hold, unless told otherwise. Nothing is posted. */
export async function makeCommission(
  tx: Tx,
  seller: Seller,
  overrides: Partial<typeof commissions.$inferInsert> & { order?: Partial<typeof orders.$inferInsert> } = {},
): Promise<{ commission: Commission; order: Order }> {
  const { order: orderColumns = {}, ...columns } = overrides
  const { termsId, timeZone, ...attribution } = seller
  const placedAt = columns.placedAt ?? testNow
  const order = await makeOrder(tx, {
    ...attribution,
    placedAt,
    attributionReason: { code: 'known-code', params: {} },
    ...orderColumns,
  })
  const [commission] = await tx
    .insert(commissions)
    .values({
      ...attribution,
      termsId,
      orderId: order.id,
      currency: order.currency,
      status: 'confirmed',
      isFrozen: false,
      baseAmount: 10_000n,
      amount: 1_000n,
      postedEstimated: 0n,
      postedConfirmed: 0n,
      postedAvailable: 0n,
      placedAt,
      placedOn: localDate(placedAt, timeZone),
      confirmedAt: placedAt,
      availableAt: new Date(placedAt.getTime() + 15 * 86_400_000),
      revision: 1,
      updatedAt: placedAt,
      ...columns,
    })
    .returning()
  return { commission: commission!, order }
}
