import { TermsInput } from '#app/features/campaigns/inputs.ts'
import { simulateTerms } from '#app/features/commissions/queries/simulate-terms.server.ts'
import { asSystem } from '#db/scope.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { system } from '#tests/support/acting.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const orders = 100_000
const influencers = 100
const rounds = 3

/** Terms that ask everything of the engine: rules, a list of products, steps, a cap and a budget. */
const terms = TermsInput.parse({
  defaultRate: { kind: 'percent', rate: 1000 },
  rules: [
    { scope: 'sku', targetId: '3', rate: { kind: 'fixed', amountPerUnit: 5_000 } },
    { scope: 'category', targetId: '2', rate: { kind: 'percent', rate: 1250 } },
  ],
  exclude: [{ kind: 'product', id: '7' }],
  tiers: {
    mode: 'graduated',
    steps: [
      { from: 0, rate: 800 },
      { from: 50_000_000, rate: 1000 },
      { from: 200_000_000, rate: 1500 },
    ],
  },
  maxPerPeriod: 30_000_000,
  budget: 5_000_000_000,
})

/** (g) Terms tried on 100 000 orders of the last month, of two lines each. */
export async function measureSimulation({ database }: Machine): Promise<Row[]> {
  const { db, sql } = database
  const brand = await makeBrand(db)
  const { campaign } = await makeCampaign(db, { brandId: brand.id })
  const sellers: { influencerId: string; codeId: string }[] = []
  for (let index = 0; index < influencers; index++) {
    const { id: influencerId } = await makeInfluencer(db, { brandIds: [brand.id] })
    const code = await makeCode(db, { brandId: brand.id, campaignId: campaign.id, influencerId })
    sellers.push({ influencerId, codeId: code.id })
  }
  await sql.begin(async (tx) => {
    await tx`
      create temp table past on commit drop as
      select gen_random_uuid() as order_id, i, now() - interval '29 days' + i * (interval '28 days' / ${orders}) as at,
        30000 + (i::bigint * 7919) % 500000 as net, s.influencer_id, s.code_id
      from generate_series(0, ${orders - 1}::int) as i
        join unnest(${sellers.map((one) => one.influencerId)}::uuid[], ${sellers.map((one) => one.codeId)}::uuid[])
          with ordinality as s (influencer_id, code_id, n) on s.n = 1 + (i * 31) % ${influencers}`
    await tx`
      insert into orders (id, brand_id, vtex_order_id, sequence, vtex_status, state, currency, total_amount, net_amount, placed_at, authorized_at,
        changed_at, coupon_codes, flags, code_id, influencer_id, campaign_id, attribution_reason, document_hash, revision, first_seen_at, updated_at)
      select order_id, ${brand.id}, 'tried-' || i, i::text, 'invoiced', 'invoiced', ${brand.currency}, net + 5000, net, at, at, at, array['PAST'], '{}',
        code_id, influencer_id, ${campaign.id}, '{"code":"known-code","params":{"code":"PAST"}}', md5(i::text), 1, at, at from past`
    await tx`
      insert into order_lines (order_id, line_index, line_id, sku_id, product_id, category_ids, collection_ids, name, quantity, removed_quantity,
        returned_quantity, is_gift, net_amount, remaining_amount)
      select order_id, l, 'line' || l, (i % 30)::text, (i % 15)::text, array[(i % 4)::text], array['7'], 'Producto ' || (i % 30), 1, 0, 0, false,
        case l when 0 then net - 10000 else 10000 end, case l when 0 then net - 10000 else 10000 end from past, generate_series(0, 1) as l`
  })
  await sql`analyze orders, order_lines`
  const times: number[] = []
  let counted = 0
  for (let round = 0; round < rounds; round++) {
    const input = { brandId: brand.id, campaignId: campaign.id, period: 'month' as const, days: 30, terms }
    const started = performance.now()
    const answer = await asSystem(db, 'bench', (tx) => simulateTerms(tx, input, { actor: system, now: new Date() }), 'read')
    times.push((performance.now() - started) / 1000)
    counted = answer.orders
  }
  if (counted !== orders) throw new Error(`${counted} orders were tried, not ${orders}`)
  times.sort((left, right) => left - right)
  const note = `of ${rounds}: best ${times[0]!.toFixed(2)} s; ${orders} orders of two lines, ${influencers} influencers`
  return [{ name: 'terms tried on past orders, worst', value: times.at(-1)!, unit: 's', atMost: 3, note }]
}
