import { type Assessment, assessOrder, isNothingLeft } from '#app/domain/assess-order.ts'
import { heldReasonOf, type Override, rateAssessed, termsInForce, tiersFor } from '#app/domain/commission.ts'
import { nextCommissionStatus } from '#app/domain/commission-status.ts'
import type { CommissionStatus, CommissionTrace, HeldReason } from '#app/domain/commission-types.ts'
import { localDate, startOfPeriod } from '#app/domain/period.ts'
import type { StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import type { SettleableOrder } from '#app/features/orders/settleable-order.ts'
import { currencyChanged } from '../errors.ts'
import type { KnownCommission } from '../queries/lock-commissions-of-orders.server.ts'

export type SettlingBrand = { readonly id: string; readonly timeZone: string }

/** Why a commission is looked at again: its own order, or what other orders did to its tier, its influencer's cap or the campaign's budget. */
export type DraftCause = 'order' | 'tier' | 'cap' | 'budget'

/** A commission on its way to be settled; what depends on other orders is filled in step by step. Minor units. */
export type Draft = {
  readonly order: SettleableOrder
  readonly existing: KnownCommission | null
  readonly terms: StoredTerms
  readonly override: Override | null
  readonly isNewCustomer: boolean | null
  readonly assessment: Assessment
  readonly status: CommissionStatus
  readonly heldReason: HeldReason | null
  readonly placedOn: string
  readonly periodStart: string
  /** Whether it stands among the sales that tiers look at. */
  readonly counts: boolean
  readonly base: bigint
  readonly cause: DraftCause
  standing: bigint
  periodLeft: bigint | null
  budgetLeft: bigint | null
}

/** What drafts are made from, for orders of one brand. */
export type DraftBooks = {
  readonly timeZone: string
  readonly terms: ReadonlyMap<string, readonly StoredTerms[]>
  readonly known: ReadonlyMap<string, KnownCommission>
  readonly hashes: ReadonlyMap<string, readonly string[]>
  /** New orders that used their code past its limits. */
  readonly beyondLimits: ReadonlySet<string>
  overrideOf(order: SettleableOrder, existing: KnownCommission | null): Override | null
  overrideById(id: string | null): Override | null
  isNewCustomer(order: SettleableOrder, existing: KnownCommission | null, terms: StoredTerms): boolean | null
}

/**
 * Assesses an order under the terms it was placed under. Null where there are none, or its state leaves nothing to say.
 * @throws DomainError commissions.currency-changed
 */
export function draftOf(order: SettleableOrder, books: DraftBooks, cause: DraftCause): Draft | null {
  const { snapshot, attribution } = order
  const existing = books.known.get(order.id) ?? null
  const versions = books.terms.get(attribution.campaignId) ?? []
  const terms =
    existing === null ? termsInForce(versions, snapshot.createdAt) : versions.find((version) => version.id === existing.termsId)
  if (terms == null) return null
  if (existing !== null && existing.currency !== snapshot.currency) throw currencyChanged(snapshot.vtexOrderId)
  const isNewCustomer = books.isNewCustomer(order, existing, terms)
  const assessment = assessOrder(snapshot, terms, isNewCustomer)
  const heldReason = keptReason(
    existing,
    () =>
      heldReasonOf(snapshot, books.hashes.get(attribution.influencerId) ?? []) ??
      (books.beyondLimits.has(order.id) ? 'code-limits' : null),
  )
  const status =
    cause === 'order'
      ? nextCommissionStatus({
          state: snapshot.state,
          confirmOn: terms.confirmOn,
          authorizedAt: snapshot.authorizedAt,
          invoicedAt: snapshot.invoicedAt,
          previous: existing?.status ?? null,
          heldReason,
          isNothingLeft: isNothingLeft(assessment.lines),
        })
      : (existing?.status ?? null)
  if (status === null) return null
  const placedOn = localDate(snapshot.createdAt, books.timeZone)
  return {
    order,
    existing,
    terms,
    override: books.overrideOf(order, existing),
    isNewCustomer,
    assessment,
    status,
    heldReason: status === 'held' ? heldReason : null,
    placedOn,
    periodStart: startOfPeriod(placedOn, terms.period),
    counts: status === 'estimated' || status === 'confirmed',
    base: status === 'reversed' ? 0n : assessment.base,
    cause,
    standing: existing?.standing ?? 0n,
    periodLeft: existing !== null && existing.cappedAmount < existing.earnedAmount ? existing.cappedAmount : null,
    budgetLeft: existing !== null && existing.amount < existing.cappedAmount ? existing.amount : null,
  }
}

/** The trace with what is known so far of other orders. */
export function traceOf(draft: Draft): CommissionTrace {
  return rateAssessed(draft.order.snapshot, draft.assessment, draft.terms, draft)
}

/** What it earns before the influencer's cap, with the standing it has. */
export function earnedBy(draft: Draft): bigint {
  return draft.status === 'reversed' ? 0n : traceOf(draft).earned
}

/** What it earns before the campaign's budget, with the cap it has. */
export function cappedBy(draft: Draft): bigint {
  return draft.status === 'reversed' ? 0n : traceOf(draft).capped
}

/** Whether its own order gives it another base or other earnings than it has: then others may be touched too. */
export function isMoved(draft: Draft): boolean {
  const { existing } = draft
  if (existing === null) return true
  return (
    existing.baseAmount !== draft.base ||
    existing.tieredBase !== draft.assessment.tieredBase ||
    isCounting(existing.status) !== draft.counts ||
    existing.earnedAmount !== earnedBy(draft)
  )
}

export function isCounting(status: CommissionStatus): boolean {
  return status === 'estimated' || status === 'confirmed'
}

export function tiersOf(draft: Draft): ReturnType<typeof tiersFor> {
  return tiersFor(draft.terms, draft.override)
}

/** In review it stays until a person decides, whatever the influencer's data say meanwhile; money that was released is not held any more. */
function keptReason(existing: KnownCommission | null, compute: () => HeldReason | null): HeldReason | null {
  if (existing?.heldReason != null) return existing.heldReason
  return existing?.releasedAt == null ? compute() : null
}
