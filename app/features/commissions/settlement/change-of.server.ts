import { v7 as uuidv7 } from 'uuid'
import { isFrozenBy } from '#app/domain/commission-status.ts'
import type { CommissionTrace } from '#app/domain/commission-types.ts'
import type { LedgerReason } from '#app/domain/ledger.ts'
import { availableAt, confirmedAtOf } from '#app/domain/period.ts'
import { nowhere, orderReason, postingsForDifference } from '#app/domain/settlement.ts'
import type { NewTransaction } from '#app/features/ledger/new-transaction.ts'
import type { CommissionChange } from '../commands/write-commission-changes.server.ts'
import { commissionPostings } from '../commission-postings.ts'
import { earningsHash } from '../earnings-hash.server.ts'
import type { KnownCommission } from '../queries/lock-commissions-of-orders.server.ts'
import { type Draft, type SettlingBrand, traceOf } from './draft.ts'

const causes = { tier: 'tier-changed', cap: 'cap-changed', budget: 'budget-changed' } as const

/** What a finished draft changes, with its posting; null when nobody could see a difference. */
export function changeOf(brand: SettlingBrand, draft: Draft): CommissionChange | null {
  const { order, existing, terms, status, periodStart, placedOn, isNewCustomer } = draft
  const { snapshot } = order
  const trace = traceOf(draft)
  const next = { ...amountsOf(draft, trace), ...standingOf(brand, draft), earningsHash: earningsHash(trace) }
  if (existing !== null && isSame(existing, next)) return null
  const { amount } = next
  const posted = existing?.posted ?? nowhere
  const { position, postings } = postingsForDifference(posted, { status, amount, isReleased: existing?.releasedAt != null })
  const commissionId = existing?.id ?? uuidv7()
  const revision = (existing?.revision ?? 0) + 1
  const reason = {
    code: reasonOf(draft, amount),
    params: { order: snapshot.vtexOrderId, vtexStatus: snapshot.vtexStatus ?? '', orderRevision: String(order.revision) },
  }
  const transaction: NewTransaction | null =
    postings.length === 0
      ? null
      : {
          brandId: brand.id,
          currency: snapshot.currency,
          businessKey: `commission:${commissionId}:${revision}`,
          causeKind: 'order',
          causeId: commissionId,
          reason,
          postings: commissionPostings(postings, { brandId: brand.id, influencerId: order.attribution.influencerId }),
        }
  return {
    commissionId,
    revision,
    orderId: order.id,
    orderKey: snapshot.vtexOrderId,
    orderRevision: order.revision,
    ...order.attribution,
    termsId: terms.id,
    overrideId: draft.override?.id ?? null,
    isNewCustomer,
    periodStart,
    standing: draft.standing,
    currency: snapshot.currency,
    placedAt: snapshot.createdAt,
    placedOn,
    ...next,
    previous: existing,
    posted: position,
    difference: amount - (existing?.amount ?? 0n),
    reason,
    trace,
    transaction,
  }
}

type Amounts = Pick<CommissionChange, 'baseAmount' | 'tieredBase' | 'earnedAmount' | 'cappedAmount' | 'amount'>

function amountsOf({ status, base, assessment }: Draft, trace: CommissionTrace): Amounts {
  if (status === 'reversed') return { baseAmount: 0n, tieredBase: 0n, earnedAmount: 0n, cappedAmount: 0n, amount: 0n }
  const { earned: earnedAmount, capped: cappedAmount, commission: amount } = trace
  return { baseAmount: base, tieredBase: assessment.tieredBase, earnedAmount, cappedAmount, amount }
}

function standingOf({ timeZone }: SettlingBrand, { order, existing, terms, status, heldReason }: Draft) {
  const { snapshot } = order
  const confirmedAt = status === 'confirmed' ? (existing?.confirmedAt ?? confirmedAtOf(snapshot, terms.confirmOn)) : null
  return {
    status,
    heldReason,
    isFrozen: isFrozenBy(snapshot.state, existing?.isFrozen ?? false),
    confirmedAt,
    availableAt: confirmedAt === null ? null : availableAt(confirmedAt, terms.holdDays, timeZone),
  }
}

function reasonOf({ cause, existing, status }: Draft, amount: bigint): LedgerReason<'order'> {
  return cause === 'order' ? orderReason(existing, { status, amount }) : causes[cause]
}

/** Nothing that anybody could see has changed. */
function isSame(existing: KnownCommission, next: Amounts & ReturnType<typeof standingOf> & { earningsHash: string }): boolean {
  return (
    existing.status === next.status &&
    existing.heldReason === next.heldReason &&
    existing.isFrozen === next.isFrozen &&
    existing.baseAmount === next.baseAmount &&
    existing.tieredBase === next.tieredBase &&
    existing.earnedAmount === next.earnedAmount &&
    existing.cappedAmount === next.cappedAmount &&
    existing.amount === next.amount &&
    existing.earningsHash === next.earningsHash &&
    existing.confirmedAt?.getTime() === next.confirmedAt?.getTime()
  )
}
