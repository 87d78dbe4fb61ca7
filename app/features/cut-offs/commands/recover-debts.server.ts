import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { debtRecovery } from '#app/domain/statement.ts'
import { postTransactions } from '#app/features/ledger/commands/post-transactions.server.ts'
import type { NewTransaction } from '#app/features/ledger/new-transaction.ts'
import type { Tx } from '#db/types.ts'
import { findLastSealed } from '../queries/find-next-cut-off.server.ts'
import { unstatedWallets } from '../sealing/statement-sql.server.ts'
import { lockCutOff } from './lock-cut-off.server.ts'

/**
 * Takes, of what became available in the period, at most the brand's share to pay off debt with the brand (domain section 6), once a period and wallet.
 * It counts in the period, so it takes no more than was owed, and was there, at its end: also where the period is closed late. Locks the cut-off, then the debtors' accounts by id.
 * @returns how many wallets paid something
 * @throws DomainError cut-offs.not-found | cut-offs.sealed
 */
export async function recoverDebts(tx: Tx, { cutOffId }: { cutOffId: string }, ctx: Context): Promise<number> {
  const { brandId, endsAt } = await lockCutOff(tx, cutOffId)
  await tx.execute(sql`
    select 1 from ledger_accounts where kind in ('available', 'debt') and influencer_id in (
      select influencer_id from wallet_parts where brand_id = ${brandId} and kind = 'debt' and balance < 0)
    order by id for no key update`)
  const after = (await findLastSealed(tx, brandId))?.endsAt ?? null
  const rows = await tx.execute<Debtor>(sql`
    with unstated as (${unstatedWallets({ brandId, after, until: endsAt })}),
    moved as (
      select influencer_id, currency, sum(available) as available, sum(debt) as debt,
        coalesce(sum(available) filter (where cause_kind = 'hold-release'), 0) as earned
      from unstated group by 1, 2
    )
    select d.influencer_id as "influencerId", d.currency, m.earned::text, b.recovery_share as share,
      greatest(d.balance, coalesce(s.closing_debt, 0) + m.debt)::text as debt,
      least(a.balance, coalesce(s.closing_available, 0) + m.available)::text as available
    from wallet_parts d
    join wallet_parts a on a.brand_id = d.brand_id and a.influencer_id = d.influencer_id and a.currency = d.currency and a.kind = 'available'
    join moved m on m.influencer_id = d.influencer_id and m.currency = d.currency
    join brands b on b.id = d.brand_id
    left join lateral (
      select closing_debt, closing_available from statements s
      where s.brand_id = d.brand_id and s.influencer_id = d.influencer_id and s.currency = d.currency order by s.first_day desc limit 1
    ) s on true
    where d.brand_id = ${brandId} and d.kind = 'debt' and d.balance < 0 and not exists (
      select 1 from ledger_transactions t where t.business_key = 'cut-off:' || ${cutOffId}::text || ':' || d.influencer_id || ':' || d.currency)
    order by d.influencer_id, d.currency`)
  const valueAt = new Date(endsAt.getTime() - 1)
  const recoveries = [...rows].flatMap(({ influencerId, currency, share, ...amounts }): NewTransaction[] => {
    const [debt, available, earned] = [BigInt(amounts.debt), BigInt(amounts.available), BigInt(amounts.earned)]
    const amount = debtRecovery({ debt, available, earned, share })
    if (amount === 0n) return []
    return [
      {
        brandId,
        currency,
        businessKey: `cut-off:${cutOffId}:${influencerId}:${currency}`,
        causeKind: 'cut-off',
        causeId: cutOffId,
        reason: { code: 'debt-recovered', params: {} },
        valueAt,
        postings: [
          { account: { kind: 'available', influencerId }, amount: -amount },
          { account: { kind: 'debt', influencerId }, amount },
        ],
      },
    ]
  })
  await postTransactions(tx, recoveries, ctx)
  return recoveries.length
}

type Debtor = {
  influencerId: string
  currency: string
  debt: string
  available: string
  earned: string
  share: number
}
