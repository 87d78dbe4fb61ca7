import { type CouponFacts, couponDifferences, couponFactsOf, wantedCoupon } from '#app/domain/coupon-facts.ts'
import type { DueCode } from '#app/features/codes/commands/claim-due-codes.server.ts'
import type { CodeSync } from '#app/features/codes/commands/record-code-syncs.server.ts'
import { settleMs } from '#app/features/codes/sync-waits.ts'
import type { Coupon, CouponInput } from '#app/integrations/vtex/payloads.ts'

/** What is known of a code's coupon before anything is written. `unlisted`: not among the coupons of the account that are not archived. */
export type Sight = Coupon | 'none' | 'unlisted'

/** What to do about a code. `unarchive` comes before the write where somebody, or we, had archived the coupon. */
export type CouponStep =
  | { readonly kind: 'done'; readonly outcome: CodeSync }
  | { readonly kind: 'look' }
  | { readonly kind: 'archive'; readonly outcome: Extract<CodeSync, { kind: 'archived' }> }
  | { readonly kind: 'write'; readonly coupon: CouponInput; readonly left: CouponFacts; readonly unarchive: boolean }

/**
 * The next step for a code, from what VTEX shows. What has been as it should be and now differs is somebody's change: it is shown, not overwritten, until a
 * person asks. A coupon with another utmSource that we never synced is the merchant's: left alone. A coupon we left working some two minutes ago or less may
 * read as archived though it works, which is nobody's doing.
 */
export function couponStep(code: DueCode, sight: Sight, now: Date): CouponStep {
  const base = { codeId: code.codeId, lease: code.lease, nextSyncAt: null }
  if (code.wanted === 'untouched') return { kind: 'done', outcome: { ...base, kind: 'waits', reason: null } }
  const coupon = typeof sight === 'string' ? null : sight
  const seen = couponFactsOf(coupon)
  const wasSynced = code.syncedAt !== null
  const isForeign = seen !== null && !wasSynced && seen.utmSource !== code.utmSource
  const isSettling = code.left?.isArchived === false && wasSynced && now.getTime() - code.syncedAt.getTime() < settleMs
  const before = wasSynced ? code.left : seen
  const terms = { ...code, maxUses: code.maxUses ?? (wasSynced ? null : (seen?.maxUsage ?? null)) }
  const left = wantedCoupon(terms, code.wanted === 'live', before)

  if (code.wanted === 'archived') {
    const isOurs = wasSynced || (seen !== null && !isForeign)
    const outcome = { ...base, nextSyncAt: code.validFrom, kind: 'archived', isOurs } as const
    const keptArchived = sight === 'unlisted' && code.left?.isArchived === true
    const isArchived = seen?.isArchived === true && wasSynced && !isSettling
    if (keptArchived) return { kind: 'done', outcome: { ...outcome, observed: { couponCode: code.code, ...code.left } } }
    if (sight === 'none' || isForeign || isArchived) return { kind: 'done', outcome: { ...outcome, observed: coupon } }
    return { kind: 'archive', outcome: { ...outcome, observed: { couponCode: code.code, ...(seen ?? left), isArchived: true } } }
  }

  if (isForeign) return { kind: 'done', outcome: { ...base, kind: 'failed', reason: 'different-utm-source', observed: coupon } }
  const asShown = isSettling && seen !== null ? { ...seen, isArchived: false } : seen
  const isLeft = code.status === 'active' && code.left !== null && couponDifferences(left, code.left).length === 0
  if (couponDifferences(left, asShown).length === 0 && seen !== null) {
    const again = seen.isArchived ? new Date(now.getTime() + settleMs) : null
    return { kind: 'done', outcome: { ...live(code, terms, left), nextSyncAt: again } }
  }
  if (isLeft && sight === 'unlisted') return { kind: 'look' }
  if (isLeft) return { kind: 'done', outcome: { ...base, kind: 'drifted', wanted: left, observed: coupon } }
  const unarchive = wasSynced && !isSettling && (sight === 'unlisted' || seen?.isArchived === true)
  return { kind: 'write', coupon: inputOf(code, coupon, left), left, unarchive }
}

/** The outcome of a write that went well at `writtenAt`: looked at again when VTEX has settled. */
export function writtenOutcome(code: DueCode, left: CouponFacts, writtenAt: Date): CodeSync {
  return { ...live(code, { maxUses: left.maxUsage }, left), nextSyncAt: new Date(writtenAt.getTime() + settleMs) }
}

function live(code: DueCode, { maxUses }: { maxUses: number | null }, left: CouponFacts) {
  const observed = { couponCode: code.code, ...left }
  return { codeId: code.codeId, lease: code.lease, kind: 'live', observed, maxUses } as const
}

/** VTEX's own spelling of a code that it has already: another one in an update would be another coupon. */
function inputOf(code: DueCode, coupon: Coupon | null, left: CouponFacts): CouponInput {
  return {
    couponCode: coupon?.couponCode ?? code.code,
    utmSource: code.utmSource,
    isArchived: false,
    maxItemsPerClient: left.maxItemsPerClient,
    expirationIntervalPerUse: left.expirationIntervalPerUse,
    ...(left.maxUsage !== null && { maxUsage: left.maxUsage }),
  }
}
