import { sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import type { UpcomingRelease } from './get-wallet.server.ts'

type Row = { currency: string; available_at: string; amount: string; count: number }

/**
 * What becomes available next on an influencer's wallet, one per currency that has something to come. Reads the earliest entry of an index and
 * the commissions that share its instant, whatever the wallet's history.
 */
export async function listNextReleases(tx: Tx, influencerId: string, actor: Actor): Promise<UpcomingRelease[]> {
  const inScope = salesInScope(commissions, actor) ?? sql`true`
  const upcoming = sql`commissions.influencer_id = ${influencerId} and commissions.currency = wallet.currency and commissions.status = 'confirmed'
    and commissions.released_at is null and not commissions.is_frozen and ${inScope}`
  const rows = await tx.execute<Row>(sql`
    select wallet.currency, next.available_at, sum(commissions.posted_confirmed)::text as amount, count(*)::int as count
    from (select distinct currency from ledger_accounts where influencer_id = ${influencerId}) wallet
    cross join lateral (select available_at from commissions where ${upcoming} order by available_at limit 1) next
    join commissions on ${upcoming} and commissions.available_at = next.available_at
    group by 1, 2
    order by 2, 1`)
  return [...rows].map((row) => ({
    currency: row.currency,
    availableAt: new Date(row.available_at),
    amount: BigInt(row.amount),
    count: row.count,
  }))
}
