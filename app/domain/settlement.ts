import type { CommissionPosition, CommissionStatus } from './commission-types.ts'
import type { LedgerReason, Posting } from './ledger.ts'

type CommissionAccount = 'estimated' | 'confirmed' | 'available' | 'commission-expense-estimated' | 'commission-expense'

/** A posting of a commission; the currency is the commission's. Minor units, positive credits. */
export type CommissionPosting = Pick<Posting, 'amount'> & { readonly account: CommissionAccount }

/** What the commission should be worth, and whether its hold was already over and the money released. */
export type SettlementTarget = { readonly status: CommissionStatus; readonly amount: bigint; readonly isReleased: boolean }

export const nowhere: CommissionPosition = { estimated: 0n, confirmed: 0n, available: 0n }

/**
 * Where a commission's money should sit (domain section 6). While held for review it sits with the estimated money. Once released it stays
 * available: a later reduction takes from there, a later rise adds there, without a second hold. Reversed is nowhere.
 */
export function targetPosition({ status, amount, isReleased }: SettlementTarget): CommissionPosition {
  if (status === 'reversed') return nowhere
  if (status === 'confirmed') return isReleased ? { ...nowhere, available: amount } : { ...nowhere, confirmed: amount }
  return { ...nowhere, estimated: amount }
}

/**
 * The postings that lead from what is posted to the target: each wallet account's difference, against the brand's estimated expense for
 * estimated money and its expense for confirmed and available money. They sum to zero; none when nothing differs. Taking back released money
 * may bring the influencer's available balance below zero: that is debt.
 */
export function postingsForDifference(
  posted: CommissionPosition,
  target: SettlementTarget,
): { position: CommissionPosition; postings: CommissionPosting[] } {
  const position = targetPosition(target)
  const estimated = position.estimated - posted.estimated
  const confirmed = position.confirmed - posted.confirmed
  const available = position.available - posted.available
  const postings: CommissionPosting[] = []
  if (estimated !== 0n) postings.push({ account: 'estimated', amount: estimated })
  if (confirmed !== 0n) postings.push({ account: 'confirmed', amount: confirmed })
  if (available !== 0n) postings.push({ account: 'available', amount: available })
  if (estimated !== 0n) postings.push({ account: 'commission-expense-estimated', amount: -estimated })
  if (confirmed + available !== 0n) postings.push({ account: 'commission-expense', amount: -(confirmed + available) })
  return { position, postings }
}

/** Why the difference was posted, for the transaction; `before` null for a new commission. */
export function orderReason(
  before: { readonly status: CommissionStatus; readonly amount: bigint } | null,
  after: { readonly status: CommissionStatus; readonly amount: bigint },
): LedgerReason<'order'> {
  if (before === null || before.status !== after.status) {
    if (before?.status === 'reversed') return 'restored'
    return before?.status === 'confirmed' && after.status === 'estimated' ? 'unconfirmed' : after.status
  }
  return after.amount < before.amount ? 'reduced' : 'increased'
}

/** True when a commission's hold is over: confirmed, not frozen, not yet released, and due. */
export function mayRelease(
  commission: {
    readonly status: CommissionStatus
    readonly isFrozen: boolean
    readonly availableAt: Date | null
    readonly releasedAt: Date | null
  },
  now: Date,
): boolean {
  const { status, isFrozen, availableAt, releasedAt } = commission
  return (
    status === 'confirmed' && !isFrozen && releasedAt === null && availableAt !== null && availableAt.getTime() <= now.getTime()
  )
}
