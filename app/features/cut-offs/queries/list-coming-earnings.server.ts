import { asc, eq, sql } from 'drizzle-orm'
import type { Currency } from '#app/domain/money.ts'
import { debtRecovery } from '#app/domain/statement.ts'
import { brands } from '#db/schema/brands.ts'
import { influencerBrands } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { type ComingCutOff, findComingCutOff } from './find-coming-cut-off.server.ts'

/** What an influencer's next statement of a brand holds so far; minor units. */
export type ComingEarnings = {
  readonly brand: { readonly id: string; readonly name: string; readonly slug: string; readonly timeZone: string }
  readonly currency: Currency
  readonly firstDay: string
  readonly lastDay: string
  readonly dueAt: Date
  /** Its period is over, and something holds the seal back. */
  readonly isWaiting: boolean
  /** Commissions of the period less what was taken back. */
  readonly earned: bigint
  /** What became available. */
  readonly released: bigint
  /** Zero or below. */
  readonly debt: bigint
  /** At most this part of `released` is taken, in basis points. */
  readonly recoveryShare: number
  /** What the cut-off would take if it were sealed as things are. */
  readonly recovery: bigint
}

/**
 * What the next cut-off of each of an influencer's brands holds so far, and what it will take of it to recover debt (domain section 6: shown before it
 * happens). Brands by name; of brands without movement a row of zeros in their currency. Reads what was posted since the last seal.
 * @param input `brandId`: only that one
 */
export async function listComingEarnings(
  tx: Tx,
  { influencerId, brandId, now }: { influencerId: string; brandId?: string | undefined; now: Date },
): Promise<ComingEarnings[]> {
  const own = await tx
    .select({
      id: brands.id,
      name: brands.name,
      slug: brands.slug,
      timeZone: brands.timeZone,
      currency: brands.currency,
      recoveryShare: brands.recoveryShare,
    })
    .from(influencerBrands)
    .innerJoin(brands, eq(brands.id, influencerBrands.brandId))
    .where(eq(influencerBrands.influencerId, influencerId))
    .orderBy(asc(brands.name))
  const found: ComingEarnings[] = []
  for (const { currency, recoveryShare, ...brand } of own) {
    if (brandId !== undefined && brand.id !== brandId) continue
    const coming = await findComingCutOff(tx, brand, now)
    const moved = await sumMoved(tx, { influencerId, brandId: brand.id }, coming)
    const { firstDay, lastDay, dueAt } = coming.period
    const facts = { brand, firstDay, lastDay, dueAt, isWaiting: coming.isWaiting, recoveryShare }
    const known = moved.length === 0 ? [{ currency, earned: 0n, released: 0n, debt: 0n, available: 0n }] : moved
    for (const { available, ...sums } of known) {
      const recovery = debtRecovery({ debt: sums.debt, earned: sums.released, available, share: recoveryShare })
      found.push({ ...facts, ...sums, recovery })
    }
  }
  return found
}

type Row = { currency: string; earned: string; released: string; debt: string; available: string }

async function sumMoved(tx: Tx, who: { influencerId: string; brandId: string }, { period, after, firstPosting }: ComingCutOff) {
  const since = after === null ? sql`` : sql`and t.posted_at >= ${after.toISOString()}::timestamptz - interval '1 day'`
  const rows = await tx.execute<Row>(sql`
    with moved as (
      select p.currency, t.cause_kind, a.kind, p.amount
      from ledger_accounts a
      join ledger_postings p on p.account_id = a.id and p.id >= ${String(firstPosting)}::bigint
      join ledger_transactions t on t.id = p.transaction_id
      where a.influencer_id = ${who.influencerId} and a.kind in ('confirmed', 'available', 'in-withdrawal', 'debt')
        and t.brand_id = ${who.brandId} ${since} and t.value_at < ${period.endsAt.toISOString()}::timestamptz
        and not exists (select 1 from statement_entries e where e.transaction_id = t.id)
    ),
    sums as (
      select currency, coalesce(sum(amount) filter (where cause_kind = 'order'), 0) as earned,
        coalesce(sum(amount) filter (where cause_kind = 'hold-release' and kind = 'available'), 0) as released
      from moved group by 1
    ),
    parts as (
      select currency, coalesce(sum(balance) filter (where kind = 'debt'), 0) as debt,
        coalesce(sum(balance) filter (where kind = 'available'), 0) as available
      from wallet_parts where influencer_id = ${who.influencerId} and brand_id = ${who.brandId} group by 1
    )
    select currency, coalesce(s.earned, 0)::text as earned, coalesce(s.released, 0)::text as released,
      coalesce(w.debt, 0)::text as debt, coalesce(w.available, 0)::text as available
    from parts w full join sums s using (currency) order by currency`)
  return [...rows].map(({ currency, ...amounts }) => ({
    currency,
    earned: BigInt(amounts.earned),
    released: BigInt(amounts.released),
    debt: BigInt(amounts.debt),
    available: BigInt(amounts.available),
  }))
}
