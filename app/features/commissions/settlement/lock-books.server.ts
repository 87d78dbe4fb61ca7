import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** An influencer's orders of a campaign in one of its periods. */
export type PeriodKey = {
  readonly campaignId: string
  readonly influencerId: string
  readonly periodStart: string
  readonly currency: string
}

/** What they come to. Minor units. */
export type Standing = { readonly base: bigint; readonly earned: bigint; readonly capped: bigint }
export type Spending = { readonly capped: bigint; readonly amount: bigint }

export function periodText({ campaignId, influencerId, periodStart, currency }: PeriodKey): string {
  return `${campaignId}|${influencerId}|${periodStart}|${currency}`
}

/**
 * Locks what these periods come to, in the order of their keys: whoever changes a commission of a period holds it, so that two never count
 * with each other's half. Missing ones begin at zero.
 * @returns by `periodText`
 */
export async function lockStandings(tx: Tx, brandId: string, keys: readonly PeriodKey[]): Promise<Map<string, Standing>> {
  const wanted = [...new Map(keys.map((key) => [periodText(key), key])).values()]
  if (wanted.length === 0) return new Map()
  const rows = JSON.stringify(
    wanted.map((key) => ({
      campaign_id: key.campaignId,
      influencer_id: key.influencerId,
      period_start: key.periodStart,
      currency: key.currency,
    })),
  )
  const record = sql`jsonb_to_recordset(${rows}::text::jsonb) as k (campaign_id uuid, influencer_id uuid, period_start date, currency char(3))`
  await tx.execute(sql`
    insert into standings (campaign_id, influencer_id, period_start, currency, brand_id, base_amount, earned_amount, capped_amount)
    select campaign_id, influencer_id, period_start, currency, ${brandId}::uuid, 0, 0, 0 from ${record}
    order by 1, 2, 3, 4 on conflict do nothing`)
  const locked = await tx.execute<
    Record<'campaign_id' | 'influencer_id' | 'period_start' | 'currency' | 'base' | 'earned' | 'capped', string>
  >(sql`
    select s.campaign_id, s.influencer_id, s.period_start::text, s.currency, s.base_amount::text as base, s.earned_amount::text as earned,
      s.capped_amount::text as capped
    from standings s join ${record} using (campaign_id, influencer_id, period_start, currency)
    order by 1, 2, 3, 4 for update of s`)
  return new Map(
    [...locked].map((row) => [
      periodText({
        campaignId: row.campaign_id,
        influencerId: row.influencer_id,
        periodStart: row.period_start,
        currency: row.currency,
      }),
      { base: BigInt(row.base), earned: BigInt(row.earned), capped: BigInt(row.capped) },
    ]),
  )
}

/** Locks what these campaigns have spent, in the order of their ids; for campaigns with a budget. @returns by campaign id */
export async function lockSpending(
  tx: Tx,
  brandId: string,
  campaignIds: readonly string[],
  currency: string,
): Promise<Map<string, Spending>> {
  if (campaignIds.length === 0) return new Map()
  const ids = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify([...campaignIds])}::text::jsonb))`
  await tx.execute(sql`
    insert into campaign_spending (campaign_id, currency, brand_id, capped_amount, amount)
    select c.id, ${currency}, ${brandId}::uuid, 0, 0 from campaigns c where c.id in ${ids} order by c.id on conflict do nothing`)
  const rows = await tx.execute<{ campaign_id: string; capped: string; amount: string }>(sql`
    select campaign_id, capped_amount::text as capped, amount::text from campaign_spending
    where campaign_id in ${ids} and currency = ${currency} order by campaign_id for update`)
  return new Map([...rows].map((row) => [row.campaign_id, { capped: BigInt(row.capped), amount: BigInt(row.amount) }]))
}
