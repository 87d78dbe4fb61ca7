import { sql } from 'drizzle-orm'
import type { GateResult } from '#app/domain/cut-off.ts'
import type { Tx } from '#db/types.ts'
import { unstatedWallets } from '../sealing/statement-sql.server.ts'
import { type CutOffRow, findLastSealed } from './find-next-cut-off.server.ts'

/** What must be true before a cut-off is sealed, as it is at `now` (domain section 7). Costs what the period holds, not what the brand's history does. */
export async function evaluateGates(tx: Tx, cutOff: CutOffRow, now: Date): Promise<GateResult[]> {
  const { brandId, endsAt } = cutOff
  const last = await findLastSealed(tx, brandId)
  const [hook] = await tx.execute<{ state: string | null }>(
    sql`select hook_state as state from vtex_connections where brand_id = ${brandId}`,
  )
  const [waiting] = await tx.execute<{ pending: number; parked: number }>(sql`
    select count(*) filter (where status = 'pending')::int as pending, count(*) filter (where status = 'parked')::int as parked
    from inbox_notifications
    where brand_id = ${brandId} and status in ('pending', 'parked') and received_at < ${now.toISOString()}::timestamptz - interval '1 day'`)
  const [due] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from commissions
    where status = 'confirmed' and released_at is null and not is_frozen and available_at < ${endsAt.toISOString()}::timestamptz and brand_id = ${brandId}`)
  const unproven = await countUnproven(tx, brandId, last?.endsAt ?? null)
  const state = hook?.state ?? 'missing'
  const { pending, parked } = waiting!
  return [
    { gate: 'hook-healthy', isMet: state === 'configured', detail: { state } },
    { gate: 'nothing-unprocessed', isMet: pending + parked === 0, detail: { pending, parked } },
    { gate: 'nothing-due', isMet: due!.count === 0, detail: { commissions: due!.count } },
    { gate: 'books-proven', isMet: unproven === 0, detail: { wallets: unproven } },
  ]
}

/** Wallets whose part of the brand is not what the last statement and everything since come to. */
async function countUnproven(tx: Tx, brandId: string, after: Date | null): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    with unstated as (${unstatedWallets({ brandId, after, until: null })}),
    moved as (
      select influencer_id, currency, sum(confirmed) as confirmed, sum(available) as available, sum(in_withdrawal) as in_withdrawal, sum(debt) as debt
      from unstated group by 1, 2
    ),
    parts as (
      select influencer_id, currency,
        coalesce(sum(balance) filter (where kind = 'confirmed'), 0) as confirmed, coalesce(sum(balance) filter (where kind = 'available'), 0) as available,
        coalesce(sum(balance) filter (where kind = 'in-withdrawal'), 0) as in_withdrawal, coalesce(sum(balance) filter (where kind = 'debt'), 0) as debt
      from wallet_parts where brand_id = ${brandId} group by 1, 2
    )
    select count(*)::int as count
    from parts p
    full join moved m using (influencer_id, currency)
    left join lateral (
      select closing_confirmed, closing_available, closing_in_withdrawal, closing_debt from statements s
      where s.brand_id = ${brandId} and s.influencer_id = p.influencer_id and s.currency = p.currency
      order by s.first_day desc limit 1
    ) s on true
    where (p.confirmed, p.available, p.in_withdrawal, p.debt) is distinct from (
      coalesce(s.closing_confirmed, 0) + coalesce(m.confirmed, 0), coalesce(s.closing_available, 0) + coalesce(m.available, 0),
      coalesce(s.closing_in_withdrawal, 0) + coalesce(m.in_withdrawal, 0), coalesce(s.closing_debt, 0) + coalesce(m.debt, 0))`)
  return row!.count
}
