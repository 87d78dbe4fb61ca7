import { type SQL, sql } from 'drizzle-orm'
import type { BrandAccountKind } from '#app/domain/ledger.ts'

/** The columns that every source of `wallets` has: a transaction's effect on one influencer's earned accounts. */
const effects = sql`t.id as transaction_id, t.cause_kind, t.cause_id, a.influencer_id, p.currency,
  coalesce(sum(p.amount) filter (where a.kind = 'confirmed'), 0)::bigint as confirmed,
  coalesce(sum(p.amount) filter (where a.kind = 'available'), 0)::bigint as available,
  coalesce(sum(p.amount) filter (where a.kind = 'in-withdrawal'), 0)::bigint as in_withdrawal,
  coalesce(sum(p.amount) filter (where a.kind = 'debt'), 0)::bigint as debt`
const onEarned = sql`join ledger_postings p on p.transaction_id = t.id
  join ledger_accounts a on a.id = p.account_id and a.kind in ('confirmed', 'available', 'in-withdrawal', 'debt')`

/** How far before the end of the period before a transaction can have been posted and not be in its statements: one that was under way then. */
const underWay = sql.raw(`interval '1 day'`)

/**
 * `wallets` of a brand's transactions that no statement has: those that count before `until` (null: all). `after` is the end of the last sealed
 * period; null where there is none.
 */
export function unstatedWallets({ brandId, after, until }: { brandId: string; after: Date | null; until: Date | null }): SQL {
  return sql`
    select ${effects}
    from ledger_transactions t ${onEarned}
    where t.brand_id = ${brandId}
      ${after === null ? sql`` : sql`and t.posted_at >= ${after.toISOString()}::timestamptz - ${underWay}`}
      ${until === null ? sql`` : sql`and t.value_at < ${until.toISOString()}::timestamptz`}
      and not exists (select 1 from statement_entries e where e.transaction_id = t.id)
    group by t.id, a.influencer_id, p.currency`
}

/** `wallets` of the transactions in a cut-off's statements. */
export function statedWallets(cutOffId: string): SQL {
  return sql`
    select ${effects}
    from statements s join statement_entries e on e.statement_id = s.id join ledger_transactions t on t.id = e.transaction_id ${onEarned}
    where s.cut_off_id = ${cutOffId} and a.influencer_id = s.influencer_id and p.currency = s.currency
    group by t.id, a.influencer_id, p.currency`
}

/** What a payment `w` gave to an account of the brand. */
function credited(kind: BrandAccountKind): SQL {
  return sql`select coalesce(sum(p.amount), 0)::bigint from ledger_postings p join ledger_accounts a on a.id = p.account_id
    where p.transaction_id = w.transaction_id and a.kind = ${kind}`
}

/** A statement's id: the same for the same cut-off, influencer and currency, so that what hangs on it needs no look at it. */
export function statementId(cutOffId: string): SQL {
  return sql`overlay(overlay(md5(concat_ws(':', ${cutOffId}::text, influencer_id, currency)) placing '3' from 13) placing '8' from 17)::uuid`
}

/**
 * From `wallets` to what statements say: `entries` (with campaign, and what a payment gave to the bank and to the tax office), `lines` (sums by kind
 * and campaign), and `bodies`, one per influencer and currency: the moves of its balances, its lines as text, and a hash of its transactions. Nothing
 * is joined to what it makes itself: the planner does not know how much that is.
 */
export function bodiesFrom(wallets: SQL): SQL {
  return sql`
    wallets as materialized (${wallets}),
    entries as materialized (
      select w.*, w.confirmed + w.available + w.in_withdrawal + w.debt as net, c.campaign_id,
        case when w.cause_kind = 'payment' then (${credited('bank-clearing')}) end as paid,
        case when w.cause_kind = 'payment' then (${credited('withholding-payable')}) end as withheld
      from wallets w left join commissions c on c.id = w.cause_id and w.cause_kind in ('order', 'hold-release')
    ),
    lines as materialized (
      select e.influencer_id, e.currency, l.kind, case when l.has_campaign then e.campaign_id end as campaign_id,
        count(*)::int as count, sum(l.amount)::bigint as amount
      from entries e cross join lateral (values
        ('commissions', true, case when e.cause_kind = 'order' and e.net > 0 then e.net end),
        ('reversals', true, case when e.cause_kind = 'order' and e.net < 0 then e.net end),
        ('adjustments', false, case when e.cause_kind = 'adjustment' then e.net end),
        ('payments', false, case when e.cause_kind = 'payment' then -e.paid end),
        ('withholdings', false, case when e.cause_kind = 'payment' and e.withheld <> 0 then -e.withheld end),
        ('released', true, case when e.cause_kind = 'hold-release' then e.available end),
        ('withdrawn', false, case when e.cause_kind = 'withdrawal' then e.in_withdrawal end),
        ('debt-recorded', false, case when e.cause_kind = 'debt' then e.debt end),
        ('debt-recovered', false, case when e.cause_kind = 'cut-off' then e.debt end)
      ) l (kind, has_campaign, amount)
      where l.amount is not null
      group by 1, 2, 3, 4
    ),
    bodies as materialized (
      select influencer_id, currency, coalesce(sum(confirmed), 0)::bigint as confirmed, coalesce(sum(available), 0)::bigint as available,
        coalesce(sum(in_withdrawal), 0)::bigint as in_withdrawal, coalesce(sum(debt), 0)::bigint as debt,
        coalesce(string_agg(concat_ws(':', kind, coalesce(campaign_id::text, '-'), count, amount), ',' order by kind, campaign_id)
          filter (where kind is not null), '') as lines_text,
        encode(sha256(convert_to(string_agg(transaction_id::text, ',' order by transaction_id) filter (where kind is null), 'UTF8')), 'hex') as entries_hash
      from (
        select influencer_id, currency, confirmed, available, in_withdrawal, debt, transaction_id, null as kind, null::uuid as campaign_id, null::int as count,
          null::bigint as amount from entries
        union all
        select influencer_id, currency, null, null, null, null, null, kind, campaign_id, count, amount from lines
      ) both_kinds group by 1, 2
    )`
}

/** What a statement's hash covers, in its order, of a row `s` that has the columns of `statements` and of `bodies`. `hashOf` works it out from the same. */
export const statementHash = sql`encode(sha256(convert_to(concat_ws('|', s.number, s.brand_id, s.influencer_id, s.currency, s.first_day,
  s.opening_confirmed, s.opening_available, s.opening_in_withdrawal, s.opening_debt,
  s.closing_confirmed, s.closing_available, s.closing_in_withdrawal, s.closing_debt, s.lines_text, s.entries_hash), 'UTF8')), 'hex')`

/** SHA-256, in hex, of the brand's cut-off before (its hash, or nothing) and of the statements' hashes `hash` in the order of `number`. */
export function cutOffHash(previous: string | null): SQL {
  return sql`encode(sha256(convert_to(concat_ws('|', ${previous ?? ''}::text, string_agg(hash, ',' order by number)), 'UTF8')), 'hex')`
}
