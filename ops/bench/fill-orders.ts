import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import type { Machine } from './machine.ts'

export type History = { readonly brandIds: readonly string[]; readonly busiestInfluencerId: string }

const chunk = 20_000
const influencersPerBrand = 100

/**
 * Stores `count` past orders of the last 360 days with lines, documents, commissions, history, postings, balances and daily totals, by set
 * statements through the same triggers. A fifth belongs to one influencer; a tenth is still in its hold.
 */
export async function fillOrders(machine: Machine, count: number): Promise<History> {
  const { db, sql } = machine.database
  const brandIds: string[] = []
  await sql`create table if not exists bench_sellers (n int, brand_id uuid, influencer_id uuid, campaign_id uuid, code_id uuid, terms_id uuid)`
  let busiestInfluencerId = ''
  for (let b = 0; b < 2; b++) {
    const brand = await makeBrand(db)
    brandIds.push(brand.id)
    const { campaign, terms } = await makeCampaign(db, { brandId: brand.id })
    for (let i = 0; i < influencersPerBrand; i++) {
      const influencer = await makeInfluencer(db, { brandIds: [brand.id] })
      const code = await makeCode(db, { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id })
      const n = b * influencersPerBrand + i
      if (n === 0) busiestInfluencerId = influencer.id
      await sql`insert into bench_sellers values (${n}, ${brand.id}, ${influencer.id}, ${campaign.id}, ${code.id}, ${terms.id})`
    }
  }
  await sql`
    insert into ledger_accounts (id, kind, influencer_id, currency)
    select gen_random_uuid(), kind, influencer_id, 'COP' from bench_sellers, unnest(array['confirmed', 'available']) as k (kind)`
  await sql`
    insert into ledger_accounts (id, kind, brand_id, currency)
    select gen_random_uuid(), 'commission-expense', brand_id, 'COP' from (select distinct brand_id from bench_sellers) b`
  for (let from = 0; from < count; from += chunk) await fillChunk(machine, from, Math.min(chunk, count - from), count)
  await sql`drop table bench_sellers`
  await sql`vacuum analyze`
  await sql`checkpoint`
  return { brandIds, busiestInfluencerId }
}

async function fillChunk({ database: { sql } }: Machine, from: number, size: number, count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      create temp table past on commit drop as
      select s.*, i, at, at < now() - interval '36 days' as is_released, 30000 + (i::bigint * 7919) % 500000 as net,
        time_ordered(at, i, 1) as order_id, time_ordered(at, i, 2) as commission_id, time_ordered(at, i, 3) as transaction_id
      from (
        select i, now() - interval '360 days' + i * (interval '360 days' / ${count}) as at,
          case when i % 5 = 0 then 0 else (i * 31) % 200 end as seller
        from generate_series(${from}::int, ${from + size - 1}::int) as i
      ) o join bench_sellers s on s.n = o.seller`
    await tx`
      insert into orders (id, brand_id, vtex_order_id, sequence, vtex_status, state, currency, total_amount, net_amount, placed_at, authorized_at,
        changed_at, coupon_codes, flags, code_id, influencer_id, campaign_id, attribution_reason, document_hash, revision, first_seen_at, updated_at)
      select order_id, brand_id, 'past-' || i, i::text, 'invoiced', 'invoiced', 'COP', net + 5000, net, at, at, at, array['PAST'], '{}', code_id,
        influencer_id, campaign_id, '{"code":"known-code","params":{"code":"PAST"}}', md5(i::text), 1, at, at from past`
    await tx`
      insert into order_lines (order_id, line_index, line_id, sku_id, product_id, category_ids, collection_ids, name, quantity, removed_quantity,
        returned_quantity, is_gift, net_amount, remaining_amount)
      select order_id, l, 'line' || l, (i % 30)::text, (i % 15)::text, array['1','2'], array['7'], 'Producto ' || (i % 30), 1, 0, 0, false,
        case l when 0 then net - 10000 else 10000 end, case l when 0 then net - 10000 else 10000 end from past, generate_series(0, 1) as l`
    await tx`
      insert into order_snapshots (order_id, revision, vtex_status, changed_at, fetched_at, document_hash, document)
      select order_id, 1, 'invoiced', at, at, md5(i::text), json_build_object('orderId', 'past-' || i, 'value', net) from past`
    await tx`
      insert into commissions (id, brand_id, order_id, campaign_id, influencer_id, code_id, terms_id, currency, status, is_frozen, base_amount,
        amount, posted_estimated, posted_confirmed, posted_available, placed_at, placed_on, confirmed_at, available_at, released_at, revision, updated_at)
      select commission_id, brand_id, order_id, campaign_id, influencer_id, code_id, terms_id, 'COP', 'confirmed', false, net, net / 10, 0,
        case when is_released then 0 else net / 10 end, case when is_released then net / 10 else 0 end, at, at::date, at, at + interval '36 days',
        case when is_released then at + interval '36 days' end, 1, at from past`
    await tx`
      insert into ledger_transactions (id, brand_id, business_key, cause_kind, cause_id, reason, actor, posted_at, value_at)
      select transaction_id, brand_id, 'past:' || i, 'order', commission_id, '{"code":"confirmed","params":{}}', 'system:bench', at, at from past`
    await tx`
      insert into ledger_postings (transaction_id, account_id, amount, currency)
      select transaction_id, a.id, case when a.brand_id is null then net / 10 else -(net / 10) end, 'COP'
      from past p join ledger_accounts a on (a.influencer_id = p.influencer_id and a.kind = case when is_released then 'available' else 'confirmed' end)
        or (a.brand_id = p.brand_id and a.kind = 'commission-expense')`
    await tx`
      insert into commission_revisions (commission_id, revision, status, amount, difference, reason, order_revision, transaction_id, trace, occurred_at)
      select commission_id, 1, 'confirmed', net / 10, net / 10, '{"code":"confirmed","params":{}}', 1, transaction_id, '{}', at from past`
  })
}

/** Ids that sort by time, as the platform's do. */
export async function createTimeOrdered({ database: { sql } }: Machine): Promise<void> {
  await sql`
    create or replace function time_ordered(at timestamptz, i int, kind int) returns uuid immutable language sql as $$
      select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || kind || substr(md5(i::text || kind), 1, 2)
        || '8' || substr(md5(i::text || kind), 3, 15))::uuid $$`
}
