import { type SQL, sql } from 'drizzle-orm'
import { usageOfHour } from '#app/features/health/usage-of-hour.server.ts'
import type { Tx } from '#db/types.ts'
import { type CheckResult, namedViolations, type Violation } from './check.ts'

/** A check in one statement. `population` counts what is looked at; `broken` selects `subject`, `id` and `detail` (json) of what is wrong. */
type SqlCheck = { readonly name: string; readonly population: SQL; readonly broken: SQL }

/** The invariants that the database can prove by itself (domain section 11). */
export const sqlChecks: readonly SqlCheck[] = [
  {
    name: 'transactions-sum-to-zero',
    population: sql`select count(*) from ledger_transactions`,
    broken: sql`
      select 'transaction' as subject, transaction_id::text as id, json_build_object('currency', currency, 'rest', sum(amount)::text) as detail
      from ledger_postings group by transaction_id, currency having sum(amount) <> 0
      union all
      select 'transaction', t.id::text, json_build_object('rest', 'no postings')
      from ledger_transactions t where not exists (select 1 from ledger_postings p where p.transaction_id = t.id)`,
  },
  {
    name: 'balances-equal-postings',
    population: sql`select count(*) from ledger_accounts`,
    broken: sql`
      select 'account' as subject, a.id::text as id,
        json_build_object('kind', a.kind, 'currency', a.currency, 'balance', a.balance::text, 'postings', coalesce(p.total, 0)::text) as detail
      from ledger_accounts a left join (select account_id, sum(amount) as total from ledger_postings group by account_id) p on p.account_id = a.id
      where a.balance <> coalesce(p.total, 0)`,
  },
  {
    name: 'wallets-not-negative',
    population: sql`select count(*) from ledger_accounts where influencer_id is not null`,
    broken: sql`
      select 'account' as subject, id::text as id, json_build_object('kind', kind, 'currency', currency, 'balance', balance::text) as detail
      from ledger_accounts where influencer_id is not null and (case when kind = 'debt' then balance > 0 else balance < 0 end)`,
  },
  {
    name: 'wallet-parts-equal-postings',
    population: sql`select count(*) from wallet_parts`,
    broken: sql`
      select 'account' as subject, coalesce(w.account_id, p.account_id)::text as id,
        json_build_object('brand', coalesce(w.brand_id, p.brand_id), 'kind', w.kind, 'part', w.balance::text, 'postings', p.total::text) as detail
      from wallet_parts w full join (
        select p.account_id, t.brand_id, sum(p.amount) as total
        from ledger_postings p join ledger_transactions t on t.id = p.transaction_id join ledger_accounts a on a.id = p.account_id
        where a.influencer_id is not null group by 1, 2
      ) p on p.account_id = w.account_id and p.brand_id = w.brand_id
      where w.balance is distinct from p.total or (case when w.kind = 'debt' then w.balance > 0 else w.balance < 0 end)`,
  },
  {
    name: 'commissions-equal-postings',
    population: sql`select count(*) from commissions`,
    broken: sql`
      select 'commission' as subject, coalesce(c.id, p.cause_id)::text as id,
        json_build_object('kept', concat_ws('/', c.posted_estimated, c.posted_confirmed, c.posted_available),
          'posted', concat_ws('/', p.estimated, p.confirmed, p.available)) as detail
      from commissions c full join (
        select t.cause_id,
          coalesce(sum(p.amount) filter (where a.kind = 'estimated'), 0) as estimated,
          coalesce(sum(p.amount) filter (where a.kind = 'confirmed'), 0) as confirmed,
          coalesce(sum(p.amount) filter (where a.kind = 'available'), 0) as available
        from ledger_transactions t
        join ledger_postings p on p.transaction_id = t.id
        join ledger_accounts a on a.id = p.account_id
        where t.cause_kind in ('order', 'hold-release')
        group by t.cause_id
      ) p on p.cause_id = c.id
      where c.id is null or (c.posted_estimated, c.posted_confirmed, c.posted_available)
        is distinct from (coalesce(p.estimated, 0), coalesce(p.confirmed, 0), coalesce(p.available, 0))`,
  },
  {
    name: 'commissions-sit-where-their-status-says',
    population: sql`select count(*) from commissions`,
    broken: sql`
      select 'commission' as subject, id::text as id, json_build_object('status', status, 'amount', amount::text,
        'position', concat_ws('/', posted_estimated, posted_confirmed, posted_available)) as detail
      from commissions
      where (posted_estimated, posted_confirmed, posted_available) is distinct from (
        case when status in ('estimated', 'held') then amount else 0 end,
        case when status = 'confirmed' and released_at is null then amount else 0 end,
        case when status = 'confirmed' and released_at is not null then amount else 0 end)`,
  },
  {
    name: 'orders-have-their-commission',
    population: sql`select count(*) from orders where influencer_id is not null`,
    broken: sql`
      select 'order' as subject, o.id::text as id, json_build_object('vtexOrderId', o.vtex_order_id, 'state', o.state) as detail
      from orders o left join commissions c on c.order_id = o.id
      where o.influencer_id is not null and o.state <> 'unknown' and (c.id is null or c.influencer_id <> o.influencer_id)`,
  },
  {
    name: 'orders-equal-their-lines',
    population: sql`select count(*) from orders`,
    broken: sql`
      select 'order' as subject, o.id::text as id, json_build_object('net', o.net_amount::text, 'lines', coalesce(l.total, 0)::text) as detail
      from orders o left join (select order_id, sum(remaining_amount) as total from order_lines group by order_id) l on l.order_id = o.id
      where o.net_amount <> coalesce(l.total, 0)`,
  },
  {
    name: 'history-ends-in-the-present',
    population: sql`select count(*) from commission_revisions`,
    broken: sql`
      select 'commission' as subject, c.id::text as id, json_build_object('revision', c.revision, 'amount', c.amount::text, 'history', h.total::text) as detail
      from commissions c left join (
        select commission_id, max(revision) as revision, count(*) as revisions, sum(difference) as total from commission_revisions group by commission_id
      ) h on h.commission_id = c.id
      where h.commission_id is null or h.revision <> c.revision or h.revisions <> c.revision or h.total <> c.amount`,
  },
  {
    name: 'daily-totals-equal-commissions',
    population: sql`select count(*) from daily_sales`,
    broken: sql`
      select 'daily-total' as subject, concat_ws('|', brand_id, day, campaign_id, influencer_id, code_id, currency) as id,
        json_build_object('kept', to_json(d), 'true', to_json(c)) as detail
      from (
        select brand_id, placed_on as day, campaign_id, influencer_id, code_id, currency, count(*)::int as orders,
          count(*) filter (where status = 'reversed')::int as reversed_orders, sum(base_amount) as sales_amount,
          coalesce(sum(amount) filter (where status = 'estimated'), 0) as estimated_amount,
          coalesce(sum(amount) filter (where status = 'confirmed'), 0) as confirmed_amount,
          coalesce(sum(amount) filter (where status = 'held'), 0) as held_amount
        from commissions group by 1, 2, 3, 4, 5, 6
      ) c full join daily_sales d using (brand_id, day, campaign_id, influencer_id, code_id, currency)
      where (c.orders, c.reversed_orders, c.sales_amount, c.estimated_amount, c.confirmed_amount, c.held_amount) is distinct from
        (d.orders, d.reversed_orders, d.sales_amount, d.estimated_amount, d.confirmed_amount, d.held_amount)`,
  },
  {
    name: 'standings-equal-commissions',
    population: sql`select count(*) from standings`,
    broken: sql`
      select 'standing' as subject, concat_ws('/', campaign_id, influencer_id, period_start, currency) as id,
        json_build_object('kept', concat_ws('/', s.base_amount, s.earned_amount, s.capped_amount),
          'commissions', concat_ws('/', c.base, c.earned, c.capped)) as detail
      from standings s full join (
        select campaign_id, influencer_id, period_start, currency,
          coalesce(sum(base_amount) filter (where status in ('estimated', 'confirmed')), 0) as base,
          sum(earned_amount) as earned, sum(capped_amount) as capped
        from commissions group by 1, 2, 3, 4
      ) c using (campaign_id, influencer_id, period_start, currency)
      where (coalesce(s.base_amount, 0), coalesce(s.earned_amount, 0), coalesce(s.capped_amount, 0))
        is distinct from (coalesce(c.base, 0), coalesce(c.earned, 0), coalesce(c.capped, 0))`,
  },
  {
    name: 'spending-equals-commissions',
    population: sql`select count(*) from campaign_spending`,
    broken: sql`
      select 'campaign' as subject, campaign_id::text as id,
        json_build_object('kept', concat_ws('/', s.capped_amount, s.amount), 'commissions', concat_ws('/', c.capped, c.amount)) as detail
      from campaign_spending s full join (
        select campaign_id, currency, sum(capped_amount) as capped, sum(amount) as amount from commissions group by 1, 2
      ) c using (campaign_id, currency)
      where (coalesce(s.capped_amount, 0), coalesce(s.amount, 0)) is distinct from (coalesce(c.capped, 0), coalesce(c.amount, 0))`,
  },
  {
    /** Codes whose orders wait to be counted are passed over; who is new is compared where the brand waits for nothing. */
    name: 'code-hours-equal-orders',
    population: sql`select count(*) from code_hours`,
    broken: sql`
      with waiting as (select o.brand_id, o.code_id from usage_changes q join orders o on o.id = q.order_id)
      select 'code-hour' as subject, concat_ws('/', h.code_id, h.hour) as id,
        json_build_object('orders', h.orders, 'counted', u.orders, 'discount', h.discount_amount::text, 'sum', u.discount_amount::text) as detail
      from code_hours h join brands b on b.id = h.brand_id
        cross join lateral (${usageOfHour(sql`h.code_id`, sql`h.hour`, sql`b.currency`)}) u
      where h.code_id not in (select code_id from waiting where code_id is not null)
        and ((h.orders, h.canceled_orders, h.unpaid_orders, h.known_customers, h.discount_amount, h.regions)
          is distinct from (u.orders, u.canceled_orders, u.unpaid_orders, u.known_customers, u.discount_amount, u.regions)
          or (h.new_customers <> u.new_customers and h.brand_id not in (select brand_id from waiting)))
      union all
      select 'order', o.id::text, json_build_object('vtexOrderId', o.vtex_order_id, 'counted', 0)
      from orders o left join code_hours h on h.code_id = o.code_id and h.hour = date_trunc('hour', o.placed_at, 'UTC')
      where o.code_id is not null and h.code_id is null and o.id not in (select order_id from usage_changes)`,
  },
  {
    name: 'statements-meet-one-another',
    population: sql`select count(*) from statements`,
    broken: sql`
      select 'statement' as subject, s.id::text as id, json_build_object('number', s.number, 'opening', o.opening, 'previous', p.closing) as detail
      from statements s
      cross join lateral (select concat_ws('/', s.opening_confirmed, s.opening_available, s.opening_in_withdrawal, s.opening_debt) as opening) o
      left join lateral (
        select id, concat_ws('/', b.closing_confirmed, b.closing_available, b.closing_in_withdrawal, b.closing_debt) as closing from statements b
        where b.brand_id = s.brand_id and b.influencer_id = s.influencer_id and b.currency = s.currency and b.first_day < s.first_day
        order by b.first_day desc limit 1
      ) p on true
      where p.id is distinct from s.previous_id or o.opening <> coalesce(p.closing, '0/0/0/0')
        or s.closing_confirmed + s.closing_available + s.closing_in_withdrawal + s.closing_debt
          - s.opening_confirmed - s.opening_available - s.opening_in_withdrawal - s.opening_debt
          <> (select coalesce(sum(l.amount), 0) from statement_lines l
            where l.statement_id = s.id and l.kind in ('commissions', 'reversals', 'adjustments', 'payments', 'withholdings'))`,
  },
  {
    name: 'sealed-periods-hold-every-transaction',
    population: sql`select count(*) from statement_entries`,
    broken: sql`
      select 'transaction' as subject, t.id::text as id, json_build_object('brand', t.brand_id, 'valueAt', t.value_at) as detail
      from (select brand_id, max(ends_at) as ends_at, max(sealed_at) as sealed_at from cut_offs where status = 'sealed' group by brand_id) c
      join ledger_transactions t on t.brand_id = c.brand_id and t.value_at < c.ends_at and t.posted_at < c.ends_at
      where not exists (select 1 from statement_entries e where e.transaction_id = t.id)
        and exists (select 1 from ledger_postings p join ledger_accounts a on a.id = p.account_id
          where p.transaction_id = t.id and a.kind in ('confirmed', 'available', 'in-withdrawal', 'debt'))`,
  },
  {
    name: 'notifications-done-queued-or-parked',
    population: sql`select count(*) from inbox_notifications`,
    broken: sql`
      select 'notification' as subject, n.id::text as id, json_build_object('brand', n.brand_id, 'status', n.status, 'since', n.next_try_at) as detail
      from inbox_notifications n
      where (n.status = 'pending' and not exists (
          select 1 from graphile_worker.jobs j
          where j.task_identifier = 'vtex.process-inbox' and j.queue_name = 'inbox:' || n.brand_id))
        or (n.status = 'parked' and n.outcome is null)
        or (n.status = 'done' and (n.outcome is null or n.processed_at is null))`,
  },
]

/** Runs one check; give it a repeatable-read transaction, so that traffic does not move under it. */
export async function runSqlCheck(tx: Tx, check: SqlCheck): Promise<CheckResult> {
  const [row] = await tx.execute<{ checked: string; count: string; violations: Violation[] | null }>(sql`
    with broken as (${check.broken}), named as (select * from broken limit ${namedViolations})
    select (${check.population})::text as checked, (select count(*) from broken)::text as count,
      (select json_agg(json_build_object('subject', subject, 'id', id, 'detail', detail)) from named) as violations`)
  return {
    name: check.name,
    checked: Number(row?.checked ?? 0),
    violationCount: Number(row?.count ?? 0),
    violations: row?.violations ?? [],
  }
}
