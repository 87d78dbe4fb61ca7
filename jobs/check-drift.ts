import { couponDifferences, couponFactsOf } from '#app/domain/coupon-facts.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { listSyncedPromotions } from '#app/features/campaigns/queries/find-promotion-for-sync.server.ts'
import type { FoundDrift } from '#app/features/codes/commands/open-drifts.server.ts'
import { type DriftCheck, recordDriftCheck } from '#app/features/codes/commands/record-drift-check.server.ts'
import { listSettledCodes } from '#app/features/codes/queries/list-settled-codes.server.ts'
import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'
import { syncCampaignPromotion } from './sync-promotion.ts'

type Scope = Pick<JobScope, 'database' | 'clock' | 'vtex' | 'ctx'>

const part = 'codes.check-drift'

/**
 * Compares all of a brand's coupons with what we left in VTEX, from one reading of the account's list, and each promotion; nothing is changed there. The list
 * is read before the codes, so that what is synced meanwhile is not mistaken for somebody's change. A code that should work and is not listed is asked for by
 * name, one after the other. @throws VtexError, for the queue to try again
 */
export async function checkDriftOfBrand(scope: Scope, brandId: string): Promise<DriftCheck & { promotions: number }> {
  const { database, clock, vtex, ctx } = scope
  const { client } = await vtex.connect(brandId)
  const listed = new Map((await client.listCoupons()).map((coupon) => [normalizeCode(coupon.couponCode), coupon]))
  const now = await clock.now()
  const codes = await asSystem(database.db, part, (tx) => listSettledCodes(tx, { brandId, now }), 'read')
  const found: FoundDrift[] = []
  for (const { codeId, code, left } of codes) {
    const coupon = listed.get(normalizeCode(code)) ?? (left.isArchived ? null : await client.getCoupon(code))
    if (couponDifferences(left, couponFactsOf(coupon)).length > 0) found.push({ codeId, wanted: left, observed: coupon })
  }
  const check = await asSystem(database.db, part, (tx) =>
    recordDriftCheck(tx, { brandId, checked: codes.length, found }, { ...ctx, now }),
  )
  const campaignIds = await asSystem(database.db, part, (tx) => listSyncedPromotions(tx, { brandId }), 'read')
  for (const campaignId of campaignIds) await syncCampaignPromotion(scope, campaignId, { isLook: true })
  return { ...check, promotions: campaignIds.length }
}
