import { sql } from 'drizzle-orm'
import { encodeTrace } from '#app/domain/commission-trace.ts'
import type { CommissionPosition, CommissionStatus, CommissionTrace, HeldReason } from '#app/domain/commission-types.ts'
import type { Context } from '#app/domain/context.ts'
import type { Reason } from '#app/domain/reason.ts'
import { postTransactions } from '#app/features/ledger/commands/post-transactions.server.ts'
import type { NewTransaction } from '#app/features/ledger/new-transaction.ts'
import type { Tx } from '#db/types.ts'
import type { KnownCommission } from '../queries/lock-commissions-of-orders.server.ts'
import { isCounting } from '../settlement/draft.ts'

/** A commission as it is from now on, why it changed, and the posting that makes the books agree. */
export type CommissionChange = {
  readonly commissionId: string
  readonly revision: number
  readonly orderId: string
  /** Its number in VTEX. */
  readonly orderKey: string
  readonly orderRevision: number
  readonly codeId: string
  readonly influencerId: string
  readonly campaignId: string
  readonly termsId: string
  readonly overrideId: string | null
  readonly isNewCustomer: boolean | null
  /** First day of the campaign's period. */
  readonly periodStart: string
  readonly standing: bigint
  readonly currency: string
  readonly placedAt: Date
  /** Calendar day in the brand's time zone. */
  readonly placedOn: string
  readonly status: CommissionStatus
  readonly heldReason: HeldReason | null
  readonly isFrozen: boolean
  readonly baseAmount: bigint
  readonly tieredBase: bigint
  readonly earnedAmount: bigint
  readonly cappedAmount: bigint
  readonly amount: bigint
  /** The commission as it was; null for a new one. */
  readonly previous: KnownCommission | null
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

/**
 * Writes changed commissions, what their periods and campaigns come to, their postings and their history: one statement a table. The
 * commissions are locked or new, their periods locked (`lockStandings`).
 */
export async function writeCommissionChanges(
  tx: Tx,
  brandId: string,
  changes: readonly CommissionChange[],
  ctx: Context,
): Promise<void> {
  if (changes.length === 0) return
  const at = ctx.now.toISOString()
  await tx.execute(sql`
    insert into commissions (id, brand_id, order_id, campaign_id, influencer_id, code_id, terms_id, override_id, order_key,
      period_start, is_new_customer, currency, status, held_reason, is_frozen, base_amount, tiered_base, standing, earned_amount, capped_amount, amount, earnings_hash, posted_estimated, posted_confirmed, posted_available, placed_at, placed_on, confirmed_at, available_at,
      revision, updated_at)
    select id, ${brandId}::uuid, order_id, campaign_id, influencer_id, code_id, terms_id, override_id, order_key,
      period_start, is_new_customer, currency, status, held_reason, is_frozen, base_amount, tiered_base, standing, earned_amount, capped_amount, amount, earnings_hash, posted_estimated, posted_confirmed, posted_available, placed_at, placed_on, confirmed_at, available_at, revision, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes.map(commissionRow))}::text::jsonb) as r (id uuid, order_id uuid, campaign_id uuid,
      influencer_id uuid, code_id uuid, terms_id uuid, override_id uuid, order_key text, period_start date, is_new_customer boolean, currency char(3), status text, held_reason text, is_frozen boolean, base_amount bigint,
      tiered_base bigint, standing bigint, earned_amount bigint, capped_amount bigint, amount bigint, earnings_hash text, posted_estimated bigint, posted_confirmed bigint, posted_available bigint, placed_at timestamptz, placed_on date,
      confirmed_at timestamptz, available_at timestamptz, revision int)
    on conflict (order_id) do update set
      status = excluded.status, held_reason = excluded.held_reason, is_frozen = excluded.is_frozen, base_amount = excluded.base_amount,
      tiered_base = excluded.tiered_base, standing = excluded.standing, earned_amount = excluded.earned_amount,
      capped_amount = excluded.capped_amount, amount = excluded.amount, earnings_hash = excluded.earnings_hash, posted_estimated = excluded.posted_estimated, posted_confirmed = excluded.posted_confirmed,
      posted_available = excluded.posted_available, confirmed_at = excluded.confirmed_at, available_at = excluded.available_at,
      revision = excluded.revision, updated_at = excluded.updated_at`)
  await addToStandings(tx, changes)
  await addToSpending(tx, brandId, changes)
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

/** The rows are there and locked. */
async function addToStandings(tx: Tx, changes: readonly CommissionChange[]): Promise<void> {
  const rows = changes.map(({ previous, ...change }) => ({
    campaign_id: change.campaignId,
    influencer_id: change.influencerId,
    period_start: change.periodStart,
    currency: change.currency,
    base: String(countedBase(change) - (previous === null ? 0n : countedBase(previous))),
    earned: String(change.earnedAmount - (previous?.earnedAmount ?? 0n)),
    capped: String(change.cappedAmount - (previous?.cappedAmount ?? 0n)),
  }))
  await tx.execute(sql`
    update standings s set base_amount = s.base_amount + d.base, earned_amount = s.earned_amount + d.earned, capped_amount = s.capped_amount + d.capped
    from (select campaign_id, influencer_id, period_start, currency, sum(base) as base, sum(earned) as earned, sum(capped) as capped
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (campaign_id uuid, influencer_id uuid, period_start date,
        currency char(3), base bigint, earned bigint, capped bigint) group by 1, 2, 3, 4) d
    where s.campaign_id = d.campaign_id and s.influencer_id = d.influencer_id and s.period_start = d.period_start and s.currency = d.currency`)
}

async function addToSpending(tx: Tx, brandId: string, changes: readonly CommissionChange[]): Promise<void> {
  const rows = changes.map(({ previous, ...change }) => ({
    campaign_id: change.campaignId,
    currency: change.currency,
    capped: String(change.cappedAmount - (previous?.cappedAmount ?? 0n)),
    amount: String(change.amount - (previous?.amount ?? 0n)),
  }))
  await tx.execute(sql`
    insert into campaign_spending as s (campaign_id, currency, brand_id, capped_amount, amount)
    select campaign_id, currency, ${brandId}::uuid, sum(capped), sum(amount)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (campaign_id uuid, currency char(3), capped bigint, amount bigint)
    group by 1, 2 order by 1, 2
    on conflict (campaign_id, currency) do update set capped_amount = s.capped_amount + excluded.capped_amount, amount = s.amount + excluded.amount`)
}

function countedBase({ status, baseAmount }: { readonly status: CommissionStatus; readonly baseAmount: bigint }): bigint {
  return isCounting(status) ? baseAmount : 0n
}

function commissionRow(change: CommissionChange) {
  return {
    id: change.commissionId,
    order_id: change.orderId,
    campaign_id: change.campaignId,
    influencer_id: change.influencerId,
    code_id: change.codeId,
    terms_id: change.termsId,
    override_id: change.overrideId,
    order_key: change.orderKey,
    period_start: change.periodStart,
    is_new_customer: change.isNewCustomer,
    currency: change.currency,
    status: change.status,
    held_reason: change.heldReason,
    is_frozen: change.isFrozen,
    base_amount: String(change.baseAmount),
    tiered_base: String(change.tieredBase),
    standing: String(change.standing),
    earned_amount: String(change.earnedAmount),
    capped_amount: String(change.cappedAmount),
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
