import { countAllUsage } from '#jobs/count-usage.ts'
import { runAllRadars } from '#jobs/run-radar.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const codes = 10_000
const chunk = 50_000
const soldPerHour = 500
const rounds = 5

type Shop = { readonly brandId: string; readonly influencerId: string; readonly campaignId: string }

/**
 * (f) An hour of the radar: 500 orders of as many codes are counted, and their codes looked at. First over 10 000 orders of history, then over a million, both
 * of 10 000 codes in 360 days: the hour must cost the same.
 */
export async function measureHealth({ database }: Machine): Promise<Row[]> {
  const { db, sql } = database
  const brand = await makeBrand(db)
  const { campaign } = await makeCampaign(db, { brandId: brand.id })
  const influencer = await makeInfluencer(db, { brandIds: [brand.id] })
  const shop = { brandId: brand.id, influencerId: influencer.id, campaignId: campaign.id }
  await sql`
    insert into codes (id, brand_id, campaign_id, code, normalized_code, status, created_at, is_look_alike)
    select gen_random_uuid(), ${brand.id}, ${campaign.id}, 'BENCH' || n, 'BENCH' || n, 'active', now() - interval '1 year', true
    from generate_series(1, ${codes}) as n`
  let stored = 0
  const hours: number[] = []
  for (const history of [10_000, 1_000_000]) {
    const past = { first: stored, count: history - stored }
    for (; stored < history; stored += Math.min(chunk, history - stored))
      await sellPast(database, shop, past, { from: stored, size: Math.min(chunk, history - stored) })
    await settle(database)
    await sql`vacuum analyze`
    const seconds: number[] = []
    for (let round = 0; round < rounds; round++) seconds.push(await lastHour(database, shop, `${history}-${round}`))
    hours.push(seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)]!)
  }
  const [few, many] = hours as [number, number]
  return [
    {
      name: 'an hour of the radar, 10 000 orders stored',
      value: few * 1000,
      unit: 'ms',
      note: `${soldPerHour} orders, ${codes} codes`,
    },
    { name: 'the same, a million stored', value: many * 1000, unit: 'ms' },
    { name: 'a million against 10 000', value: many / few, unit: '×', atMost: 2 },
  ]
}

type Past = { readonly first: number; readonly count: number }

/** Part of a history that runs over 360 days, in the order of time. */
async function sellPast(
  { sql }: Machine['database'],
  shop: Shop,
  past: Past,
  part: { from: number; size: number },
): Promise<void> {
  const { from, size } = part
  await sql`
    insert into orders (id, brand_id, vtex_order_id, state, currency, total_amount, net_amount, placed_at, changed_at, coupon_codes, flags, code_id,
      influencer_id, campaign_id, attribution_reason, document_hash, revision, first_seen_at, updated_at, customer_document_hash)
    select gen_random_uuid(), ${shop.brandId}, 'health-' || i, 'invoiced', 'COP', 90000, 80000, at, at, array['BENCH'], '{}', c.id, ${shop.influencerId},
      ${shop.campaignId}, '{"code":"known-code","params":{}}', md5(i::text), 1, at, at, 'buyer' || i
    from (select i, now() - interval '361 days' + (i - ${past.first}::int) * (interval '360 days' / ${past.count}::int) as at from generate_series(${from}::int, ${from + size - 1}::int) i) o
    join (select id, row_number() over (order by normalized_code) - 1 as n from codes where brand_id = ${shop.brandId}) c on c.n = o.i % ${codes}`
}

async function lastHour(database: Machine['database'], shop: Shop, name: string): Promise<number> {
  await database.sql`
    insert into orders (id, brand_id, vtex_order_id, state, currency, total_amount, net_amount, placed_at, changed_at, coupon_codes, flags, code_id,
      influencer_id, campaign_id, attribution_reason, document_hash, revision, first_seen_at, updated_at, customer_document_hash)
    select gen_random_uuid(), ${shop.brandId}, ${name}::text || i, 'paid', 'COP', 90000, 80000, now(), now(), array['BENCH'], '{}', c.id, ${shop.influencerId},
      ${shop.campaignId}, '{"code":"known-code","params":{}}', md5(i::text), 1, now(), now(), ${name}::text || i
    from generate_series(0, ${soldPerHour - 1}) i
    join (select id, row_number() over (order by normalized_code) - 1 as n from codes where brand_id = ${shop.brandId}) c on c.n = i * 17`
  const started = performance.now()
  await settle(database)
  return (performance.now() - started) / 1000
}

async function settle(database: Machine['database']): Promise<void> {
  const scope = { database, ctx: { actor: { kind: 'system', name: 'bench' } as const, now: new Date(), requestId: 'bench' } }
  await countAllUsage(scope)
  await runAllRadars(scope)
}
