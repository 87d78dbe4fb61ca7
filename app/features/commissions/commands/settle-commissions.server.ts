import { v7 as uuidv7 } from 'uuid'
import { computeCommission, isNothingLeft, termsInForce } from '#app/domain/commission.ts'
import { isFrozenBy, nextCommissionStatus } from '#app/domain/commission-status.ts'
import type { HeldReason } from '#app/domain/commission-types.ts'
import type { Context } from '#app/domain/context.ts'
import { availableAt, confirmedAtOf, localDate } from '#app/domain/period.ts'
import { nowhere, orderReason, postingsForDifference } from '#app/domain/settlement.ts'
import { listTermsOfCampaigns, type StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { findInfluencerHashes } from '#app/features/influencers/queries/find-influencer-hashes.server.ts'
import type { NewTransaction } from '#app/features/ledger/commands/post-transactions.server.ts'
import type { OrderAttribution, StoredOrder } from '#app/features/orders/stored-order.ts'
import type { Tx } from '#db/types.ts'
import { commissionPostings } from '../commission-postings.ts'
import { earningsHash } from '../earnings-hash.server.ts'
import { currencyChanged } from '../errors.ts'
import { type KnownCommission, lockCommissionsOfOrders } from '../queries/lock-commissions-of-orders.server.ts'
import { type CommissionChange, writeCommissionChanges } from './write-commission-changes.server.ts'

export type SettlingBrand = { readonly id: string; readonly timeZone: string }

type Attributed = StoredOrder & { readonly attribution: OrderAttribution }

/**
 * Computes what each attributed order now earns and posts the difference to what was posted before (domain sections 5 and 6). Orders whose
 * result did not change post nothing. The terms in force at the order's creation stay with its commission. Every table is written once.
 * Locks the orders' commissions by id, then the ledger accounts.
 * @returns the changes, for those who want to tell
 */
export async function settleCommissions(
  tx: Tx,
  brand: SettlingBrand,
  orders: readonly StoredOrder[],
  ctx: Context,
): Promise<CommissionChange[]> {
  const attributed = orders.filter(
    (order): order is Attributed => order.attribution !== null && order.snapshot.state !== 'unknown',
  )
  if (attributed.length === 0) return []
  const known = await lockCommissionsOfOrders(
    tx,
    attributed.map((order) => order.id),
  )
  const terms = await listTermsOfCampaigns(tx, distinct(attributed.map((order) => order.attribution.campaignId)))
  const hashes = await findInfluencerHashes(tx, distinct(attributed.map((order) => order.attribution.influencerId)))
  const changes = attributed.flatMap((order) => {
    const versions = terms.get(order.attribution.campaignId) ?? []
    const change = changeOf(brand, order, known.get(order.id) ?? null, versions, hashes.get(order.attribution.influencerId) ?? [])
    return change ?? []
  })
  await writeCommissionChanges(tx, brand.id, changes, ctx)
  return changes
}

function changeOf(
  brand: SettlingBrand,
  order: Attributed,
  existing: KnownCommission | null,
  versions: readonly StoredTerms[],
  influencerHashes: readonly string[],
): CommissionChange | null {
  const { snapshot } = order
  const terms =
    existing === null ? termsInForce(versions, snapshot.createdAt) : versions.find((version) => version.id === existing.termsId)
  if (terms == null) return null
  if (existing !== null && existing.currency !== snapshot.currency) throw currencyChanged(snapshot.vtexOrderId)
  const computed = computeCommission(snapshot, terms, { influencerHashes })
  const { trace } = computed
  const heldReason = heldReasonOf(existing, computed.heldReason)
  const status = nextCommissionStatus({
    state: snapshot.state,
    confirmOn: terms.confirmOn,
    authorizedAt: snapshot.authorizedAt,
    invoicedAt: snapshot.invoicedAt,
    previous: existing?.status ?? null,
    heldReason,
    isNothingLeft: isNothingLeft(trace),
  })
  if (status === null) return null

  const amount = status === 'reversed' ? 0n : trace.commission
  const confirmedAt = status === 'confirmed' ? (existing?.confirmedAt ?? confirmedAtOf(snapshot, terms.confirmOn)) : null
  const next = {
    status,
    heldReason: status === 'held' ? heldReason : null,
    isFrozen: isFrozenBy(snapshot.state, existing?.isFrozen ?? false),
    baseAmount: status === 'reversed' ? 0n : trace.base,
    amount,
    earningsHash: earningsHash(trace),
    confirmedAt,
    availableAt: confirmedAt === null ? null : availableAt(confirmedAt, terms.holdDays, brand.timeZone),
  }
  if (existing !== null && isSame(existing, next)) return null
  const posted = existing?.posted ?? nowhere
  const { position, postings } = postingsForDifference(posted, { status, amount, isReleased: existing?.releasedAt != null })
  const commissionId = existing?.id ?? uuidv7()
  const revision = (existing?.revision ?? 0) + 1
  const reason = {
    code: orderReason(existing, { status, amount }),
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
    orderRevision: order.revision,
    ...order.attribution,
    termsId: terms.id,
    currency: snapshot.currency,
    placedAt: snapshot.createdAt,
    placedOn: localDate(snapshot.createdAt, brand.timeZone),
    ...next,
    posted: position,
    difference: amount - (existing?.amount ?? 0n),
    reason,
    trace,
    transaction,
  }
}

/** In review it stays until a person decides, whatever the influencer's data say meanwhile; money that was released is not held any more. */
function heldReasonOf(existing: KnownCommission | null, computed: HeldReason | null): HeldReason | null {
  if (existing?.heldReason != null) return existing.heldReason
  return existing?.releasedAt == null ? computed : null
}

/** Nothing that anybody could see has changed. */
function isSame(
  existing: KnownCommission,
  next: Omit<KnownCommission, 'id' | 'revision' | 'termsId' | 'currency' | 'posted' | 'releasedAt'>,
): boolean {
  return (
    existing.status === next.status &&
    existing.heldReason === next.heldReason &&
    existing.isFrozen === next.isFrozen &&
    existing.baseAmount === next.baseAmount &&
    existing.amount === next.amount &&
    existing.earningsHash === next.earningsHash &&
    existing.confirmedAt?.getTime() === next.confirmedAt?.getTime()
  )
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
