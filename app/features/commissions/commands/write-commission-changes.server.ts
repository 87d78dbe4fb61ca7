import { sql } from 'drizzle-orm'
import { encodeTrace } from '#app/domain/commission-trace.ts'
import type { CommissionPosition, CommissionStatus, CommissionTrace, HeldReason } from '#app/domain/commission-types.ts'
import type { Context } from '#app/domain/context.ts'
import type { Reason } from '#app/domain/reason.ts'
import { type NewTransaction, postTransactions } from '#app/features/ledger/commands/post-transactions.server.ts'
import type { Tx } from '#db/types.ts'

/** A commission as it is from now on, why it changed, and the posting that makes the books agree. */
export type CommissionChange = {
  readonly commissionId: string
  readonly revision: number
  readonly orderId: string
  readonly orderRevision: number
  readonly codeId: string
  readonly influencerId: string
  readonly campaignId: string
  readonly termsId: string
  readonly currency: string
  readonly placedAt: Date
  /** Calendar day in the brand's time zone. */
  readonly placedOn: string
  readonly status: CommissionStatus
  readonly heldReason: HeldReason | null
  readonly isFrozen: boolean
  readonly baseAmount: bigint
  readonly amount: bigint
  readonly earningsHash: string
  readonly confirmedAt: Date | null
  readonly availableAt: Date | null
  /** Where the money sits after the posting. */
  readonly posted: CommissionPosition
  readonly difference: bigint
  readonly reason: Reason
  readonly trace: CommissionTrace
  readonly transaction: NewTransaction | null
}

/** Writes changed commissions, their postings and their history: one statement a table. The commissions are locked or new. */
export async function writeCommissionChanges(
  tx: Tx,
  brandId: string,
  changes: readonly CommissionChange[],
  ctx: Context,
): Promise<void> {
  if (changes.length === 0) return
  const at = ctx.now.toISOString()
  await tx.execute(sql`
    insert into commissions (id, brand_id, order_id, campaign_id, influencer_id, code_id, terms_id, currency, status, held_reason, is_frozen,
      base_amount, amount, earnings_hash, posted_estimated, posted_confirmed, posted_available, placed_at, placed_on, confirmed_at, available_at,
      revision, updated_at)
    select id, ${brandId}::uuid, order_id, campaign_id, influencer_id, code_id, terms_id, currency, status, held_reason, is_frozen, base_amount,
      amount, earnings_hash, posted_estimated, posted_confirmed, posted_available, placed_at, placed_on, confirmed_at, available_at, revision, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes.map(commissionRow))}::text::jsonb) as r (id uuid, order_id uuid, campaign_id uuid,
      influencer_id uuid, code_id uuid, terms_id uuid, currency char(3), status text, held_reason text, is_frozen boolean, base_amount bigint,
      amount bigint, earnings_hash text, posted_estimated bigint, posted_confirmed bigint, posted_available bigint, placed_at timestamptz, placed_on date,
      confirmed_at timestamptz, available_at timestamptz, revision int)
    on conflict (order_id) do update set
      status = excluded.status, held_reason = excluded.held_reason, is_frozen = excluded.is_frozen, base_amount = excluded.base_amount,
      amount = excluded.amount, earnings_hash = excluded.earnings_hash, posted_estimated = excluded.posted_estimated, posted_confirmed = excluded.posted_confirmed,
      posted_available = excluded.posted_available, confirmed_at = excluded.confirmed_at, available_at = excluded.available_at,
      revision = excluded.revision, updated_at = excluded.updated_at`)
  const transactions = changes.flatMap((change) => change.transaction ?? [])
  const ids = await postTransactions(tx, transactions, ctx)
  const idByKey = new Map(transactions.map((transaction, index) => [transaction.businessKey, ids[index]!]))
  const revisions = changes.map((change) => ({
    commission_id: change.commissionId,
    revision: change.revision,
    status: change.status,
    amount: String(change.amount),
    difference: String(change.difference),
    reason: change.reason,
    order_revision: change.orderRevision,
    transaction_id: change.transaction === null ? null : idByKey.get(change.transaction.businessKey),
    trace: encodeTrace(change.trace),
  }))
  await tx.execute(sql`
    insert into commission_revisions (commission_id, revision, status, amount, difference, reason, order_revision, transaction_id, trace, occurred_at)
    select commission_id, revision, status, amount, difference, reason, order_revision, transaction_id, trace, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(revisions)}::text::jsonb) as r (commission_id uuid, revision int, status text, amount bigint,
      difference bigint, reason jsonb, order_revision int, transaction_id uuid, trace jsonb)`)
}

function commissionRow(change: CommissionChange) {
  return {
    id: change.commissionId,
    order_id: change.orderId,
    campaign_id: change.campaignId,
    influencer_id: change.influencerId,
    code_id: change.codeId,
    terms_id: change.termsId,
    currency: change.currency,
    status: change.status,
    held_reason: change.heldReason,
    is_frozen: change.isFrozen,
    base_amount: String(change.baseAmount),
    amount: String(change.amount),
    earnings_hash: change.earningsHash,
    posted_estimated: String(change.posted.estimated),
    posted_confirmed: String(change.posted.confirmed),
    posted_available: String(change.posted.available),
    placed_at: change.placedAt,
    placed_on: change.placedOn,
    confirmed_at: change.confirmedAt,
    available_at: change.availableAt,
    revision: change.revision,
  }
}
