import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { groupBy } from '#app/platform/group-by.ts'
import type { Tx } from '#db/types.ts'
import { findNearCodes, type NearCode } from '../queries/find-near-codes.server.ts'

type Unowned = {
  id: string
  brand_id: string
  vtex_order_id: string
  coupon_codes: string[]
  currency: string
  net_amount: string
  placed_at: string
  /** Coupons that the shop knows: they took something off. */
  applied: string[]
}

/**
 * Of these orders, those whose coupon nobody owns and that looks like a code of the brand: kept for a manager, and for the influencer whose code it looks
 * like. An order is found once. Those that found an owner meanwhile are forgotten, amounts of waiting ones follow the order.
 * @returns how many are new
 */
export async function recordNearMisses(tx: Tx, orderIds: readonly string[], ctx: Context): Promise<number> {
  if (orderIds.length === 0) return 0
  const ids = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(orderIds)}::text::jsonb))`
  await tx.execute(sql`
    delete from near_misses n using orders o
    where n.order_id in ${ids} and o.id = n.order_id and o.code_id is not null and n.status in ('open', 'claimed')`)
  await tx.execute(sql`
    update near_misses n set net_amount = o.net_amount from orders o
    where n.order_id in ${ids} and o.id = n.order_id and n.status in ('open', 'claimed') and n.net_amount <> o.net_amount`)
  const unowned = await tx.execute<Unowned>(sql`
    select o.id, o.brand_id, o.vtex_order_id, o.coupon_codes, o.currency, o.net_amount::text, o.placed_at,
      (select jsonb_path_query_array(s.document::jsonb, ${couponsThatCount}::text::jsonpath) from order_snapshots s
        where s.order_id = o.id and s.revision = o.revision) as applied
    from orders o
    where o.id in ${ids} and o.code_id is null and o.coupon_codes <> '{}' and not exists (select from near_misses n where n.order_id = o.id)
    order by o.id`)
  let added = 0
  for (const [brandId, orders] of groupBy([...unowned], (order) => order.brand_id))
    added += await recordOfBrand(tx, brandId, orders, ctx)
  return added
}

const couponsThatCount =
  '$.ratesAndBenefitsData.rateAndBenefitsIdentifiers[*].matchedParameters.keyvalue() ? (@.key like_regex "^couponcode@marketing$" flag "i").value'

async function recordOfBrand(tx: Tx, brandId: string, orders: readonly Unowned[], ctx: Context): Promise<number> {
  const typed = orders.map((order) => ({ key: order.id, typed: order.coupon_codes, placedAt: new Date(order.placed_at) }))
  const near = await findNearCodes(tx, brandId, typed)
  const rows = orders.flatMap((order) => {
    const likely = near.get(order.id)?.find((code) => !isOfTheShop(code, order))
    return likely === undefined ? [] : rowOf(order, likely)
  })
  if (rows.length === 0) return 0
  await tx.execute(sql`
    insert into near_misses (id, brand_id, order_id, vtex_order_id, typed, kind, code_id, campaign_id, influencer_id, is_payable, currency, net_amount,
      placed_at, status, found_at)
    select id, ${brandId}::uuid, order_id, vtex_order_id, typed, kind, code_id, campaign_id, influencer_id, is_payable, currency, net_amount,
      placed_at, 'open', ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id uuid, order_id uuid, vtex_order_id text, typed text, kind text, code_id uuid,
      campaign_id uuid, influencer_id uuid, is_payable boolean, currency char(3), net_amount bigint, placed_at timestamptz)
    on conflict (order_id) do nothing`)
  await recordAudit(
    tx,
    rows.map((row) => ({
      action: 'health.record-near-misses',
      ...{ brandId, subjectType: 'near-miss', subjectId: row.id },
      before: null,
      after: { vtexOrderId: row.vtex_order_id, typed: row.typed, kind: row.kind, codeId: row.code_id },
    })),
    ctx,
  )
  return rows.length
}

/** A coupon one letter from a code that took something off is the shop's own, not a mistyped one. */
function isOfTheShop({ kind, typed }: NearCode, { applied }: Unowned): boolean {
  return kind === 'one-letter' && (applied ?? []).some((coupon) => normalizeCode(String(coupon)) === normalizeCode(typed))
}

function rowOf(order: Unowned, { typed, kind, codeId, campaignId, influencerId, isPayable }: NearCode) {
  return {
    id: uuidv7(),
    order_id: order.id,
    vtex_order_id: order.vtex_order_id,
    typed: typed.slice(0, 300),
    kind,
    code_id: codeId,
    campaign_id: campaignId,
    influencer_id: influencerId,
    is_payable: isPayable,
    currency: order.currency,
    net_amount: order.net_amount,
    placed_at: order.placed_at,
  }
}
