import { cutOffPeriodOf } from '#app/domain/cut-off.ts'
import { localDate } from '#app/domain/period.ts'
import { findBrokenStatements, listSealedCutOffs } from '#app/features/cut-offs/queries/find-broken-statements.server.ts'
import { closeBrandPeriods } from '#jobs/close-brand.ts'
import { releaseAllDue } from '#jobs/release-all-due.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, system } from '#tests/support/acting.ts'
import { createTimeOrdered } from './fill-orders.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const influencers = 15_000
const commissions = 150_000
const due = 100_000

/** (h) Half a month of 15 000 influencers with 150 000 confirmed commissions, of which 100 000 become available: released, sealed, worked out again. */
export async function measureClosing(machine: Machine): Promise<Row[]> {
  const { db, sql } = machine.database
  await createTimeOrdered(machine)
  const brand = await makeBrand(db)
  await makeVtexConnection(db, brand.id, { hookState: 'configured' })
  const { campaign, terms } = await makeCampaign(db, { brandId: brand.id })
  const first = await makeInfluencer(db, { brandIds: [brand.id] })
  const code = await makeCode(db, { brandId: brand.id, campaignId: campaign.id, influencerId: first.id })
  const period = cutOffPeriodOf(localDate(new Date(Date.now() - 20 * 86_400_000), brand.timeZone), brand.timeZone)
  await sql.begin(async (tx) => {
    await tx`
      create temp table sellers on commit drop as
      select i as n, time_ordered(now(), i, 5) as id from generate_series(0, ${influencers - 1}::int) as i`
    await tx`
      insert into influencers select (jsonb_populate_record(null::influencers, to_jsonb(f) || jsonb_build_object('id', s.id, 'handle', 'bench-' || s.n, 'email', 'bench-' || s.n || '@example.com'))).* from sellers s,
        (select * from influencers where id = ${first.id}) f`
    await tx`
      create temp table past on commit drop as
      select i, s.id as influencer_id, 30000 + (i::bigint * 7919) % 500000 as net, ${period.startsAt}::timestamptz + i * (interval '14 days' / ${commissions}) as at,
        time_ordered(now(), i, 1) as order_id, time_ordered(now(), i, 2) as commission_id, time_ordered(now(), i, 3) as transaction_id
      from generate_series(0, ${commissions - 1}::int) as i join sellers s on s.n = i % ${influencers}`
    await tx`
      insert into orders (id, brand_id, vtex_order_id, sequence, vtex_status, state, currency, total_amount, net_amount, placed_at, authorized_at,
        changed_at, coupon_codes, flags, code_id, influencer_id, campaign_id, attribution_reason, document_hash, revision, first_seen_at, updated_at)
      select order_id, ${brand.id}, 'closing-' || i, i::text, 'invoiced', 'invoiced', ${brand.currency}, net, net, at, at, at, array['PAST'], '{}', ${code.id}::uuid,
        influencer_id, ${campaign.id}::uuid, '{"code":"known-code","params":{"code":"PAST"}}', md5(i::text), 1, at, at from past`
    await tx`
      insert into commissions (id, brand_id, order_id, campaign_id, influencer_id, code_id, terms_id, currency, status, is_frozen, base_amount,
        amount, posted_estimated, posted_confirmed, posted_available, placed_at, placed_on, confirmed_at, available_at, revision, updated_at)
      select commission_id, ${brand.id}::uuid, order_id, ${campaign.id}::uuid, influencer_id, ${code.id}::uuid, ${terms.id}::uuid, ${brand.currency}, 'confirmed', false, net, net / 10,
        0, net / 10, 0, at, at::date, at, case when i < ${due} then ${period.endsAt}::timestamptz - interval '1 hour' else ${period.endsAt}::timestamptz + interval '60 days' end, 1, at from past`
    await tx`
      insert into ledger_accounts (id, kind, influencer_id, currency)
      select time_ordered(now(), n, case kind when 'confirmed' then 6 else 7 end), kind, id, ${brand.currency} from sellers, unnest(array['confirmed', 'available']) as k (kind)`
    await tx`
      insert into ledger_accounts (id, kind, brand_id, currency) values (time_ordered(now(), 0, 8), 'commission-expense', ${brand.id}, ${brand.currency})`
    await tx`
      insert into ledger_transactions (id, brand_id, business_key, cause_kind, cause_id, reason, actor, posted_at, value_at)
      select transaction_id, ${brand.id}::uuid, 'closing:' || i, 'order', commission_id, '{"code":"confirmed","params":{}}', 'system:bench', at, at from past`
    await tx`
      insert into ledger_postings (transaction_id, account_id, amount, currency)
      select transaction_id, a.id, net / 10, ${brand.currency} from past p join ledger_accounts a on a.influencer_id = p.influencer_id and a.kind = 'confirmed'
      union all
      select transaction_id, a.id, -(net / 10), ${brand.currency} from past p join ledger_accounts a on a.brand_id = ${brand.id}`
  })
  await sql`vacuum analyze`
  await sql`checkpoint`
  const scope = { database: machine.database, ctx: as(system, new Date()) }
  const [released, releaseSeconds] = await timed(() => releaseAllDue(scope))
  const [closed, closeSeconds] = await timed(() => closeBrandPeriods(brand.id, scope))
  if (released !== due || closed.statements < influencers)
    throw new Error(`${released} released, ${closed.statements} statements`)
  const [broken, proveSeconds] = await timed(async () => {
    const found = []
    for (const { id } of await db.transaction((tx) => listSealedCutOffs(tx)))
      found.push(...(await db.transaction((tx) => findBrokenStatements(tx, id))))
    return found.length
  })
  if (broken !== 0) throw new Error(`${broken} statements do not recompute`)
  const note = `${influencers} influencers, ${commissions} commissions of the period, ${due} released; ${closed.statements} statements`
  return [
    { name: 'holds released', value: releaseSeconds, unit: 's', atMost: 20, note: `${due} commissions` },
    { name: 'half a month sealed', value: closeSeconds, unit: 's', atMost: 30, note },
    { name: 'statements worked out again', value: proveSeconds, unit: 's' },
  ]
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  const result = await work()
  return [result, (performance.now() - started) / 1000]
}
