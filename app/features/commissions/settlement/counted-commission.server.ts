import { sql } from 'drizzle-orm'
import type { CommissionStatus } from '#app/domain/commission-types.ts'
import type { Tx } from '#db/types.ts'
import { isCounting } from './draft.ts'
import type { PeriodKey } from './lock-books.server.ts'

/** As much of a stored commission as standings, caps and budgets look at. Minor units. */
export type CountedCommission = {
  readonly orderId: string
  readonly termsId: string
  readonly overrideId: string | null
  readonly placedAt: Date
  readonly orderKey: string
  readonly counts: boolean
  readonly base: bigint
  readonly tieredBase: bigint
  readonly standing: bigint
  readonly earned: bigint
  readonly capped: bigint
  readonly amount: bigint
} & PeriodKey

type Row = {
  order_id: string
  campaign_id: string
  influencer_id: string
  period_start: string
  currency: string
  terms_id: string
  override_id: string | null
  placed_at: string
  order_key: string
  status: CommissionStatus
  base_amount: string
  tiered_base: string
  standing: string
  earned_amount: string
  capped_amount: string
  amount: string
}

const columns = sql`c.order_id, c.campaign_id, c.influencer_id, c.period_start::text, c.currency, c.terms_id, c.override_id, c.placed_at, c.order_key,
  c.status, c.base_amount::text, c.tiered_base::text, c.standing::text, c.earned_amount::text, c.capped_amount::text, c.amount::text`

/** The commissions of each period placed at `from` or later (all of them where it is null). One statement. */
export async function listPeriodFrom(
  tx: Tx,
  periods: readonly (PeriodKey & { readonly from: Date | null })[],
): Promise<CountedCommission[]> {
  if (periods.length === 0) return []
  const rows = await tx.execute<Row>(sql`
    select ${columns} from jsonb_to_recordset(${JSON.stringify(
      periods.map((period) => ({
        campaign_id: period.campaignId,
        influencer_id: period.influencerId,
        period_start: period.periodStart,
        currency: period.currency,
        placed_from: period.from ?? '-infinity',
      })),
    )}::text::jsonb) as k (campaign_id uuid, influencer_id uuid, period_start date, currency char(3), placed_from timestamptz)
    join commissions c on c.campaign_id = k.campaign_id and c.influencer_id = k.influencer_id and c.period_start = k.period_start
      and c.currency = k.currency and c.placed_at >= k.placed_from`)
  return [...rows].map(counted)
}

/** A campaign's commissions placed at `from` or later. */
export async function listCampaignFrom(
  tx: Tx,
  input: { readonly campaignId: string; readonly currency: string; readonly from: Date },
): Promise<CountedCommission[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columns} from commissions c
    where c.campaign_id = ${input.campaignId}::uuid and c.currency = ${input.currency} and c.placed_at >= ${input.from.toISOString()}::timestamptz`)
  return [...rows].map(counted)
}

/** The order in which orders count: by their instant, then by their number. */
export function inTurn(
  left: { readonly placedAt: Date; readonly orderKey: string },
  right: { readonly placedAt: Date; readonly orderKey: string },
): number {
  const byTime = left.placedAt.getTime() - right.placedAt.getTime()
  if (byTime !== 0) return byTime
  return left.orderKey < right.orderKey ? -1 : left.orderKey > right.orderKey ? 1 : 0
}

function counted(row: Row): CountedCommission {
  return {
    orderId: row.order_id,
    campaignId: row.campaign_id,
    influencerId: row.influencer_id,
    periodStart: row.period_start,
    currency: row.currency,
    termsId: row.terms_id,
    overrideId: row.override_id,
    placedAt: new Date(row.placed_at),
    orderKey: row.order_key,
    counts: isCounting(row.status),
    base: BigInt(row.base_amount),
    tieredBase: BigInt(row.tiered_base),
    standing: BigInt(row.standing),
    earned: BigInt(row.earned_amount),
    capped: BigInt(row.capped_amount),
    amount: BigInt(row.amount),
  }
}
