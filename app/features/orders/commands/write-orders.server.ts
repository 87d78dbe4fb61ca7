import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import type { StoredOrder } from '../stored-order.ts'

/** Writes orders, their lines and their documents: one statement a table. The orders are locked or new. */
export async function writeOrders(tx: Tx, brandId: string, stored: readonly StoredOrder[], now: Date): Promise<void> {
  if (stored.length === 0) return
  const at = now.toISOString()
  await tx.execute(sql`
    insert into orders (id, brand_id, vtex_order_id, order_group, sequence, vtex_status, state, currency, total_amount, net_amount, discount_amount, shipping_region, placed_at,
      authorized_at, invoiced_at, changed_at, coupon_codes, flags, customer_document_hash, customer_email_hash, code_id, influencer_id,
      campaign_id, attribution_reason, document_hash, revision, first_seen_at, updated_at)
    select id, ${brandId}::uuid, vtex_order_id, order_group, sequence, vtex_status, state, currency, total_amount, net_amount, discount_amount, shipping_region, placed_at,
      authorized_at, invoiced_at, changed_at, coupon_codes, flags, customer_document_hash, customer_email_hash, code_id, influencer_id,
      campaign_id, attribution_reason, document_hash, revision, ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(stored.map(orderRow))}::text::jsonb) as r (id uuid, vtex_order_id text, order_group text,
      sequence text, vtex_status text, state text, currency char(3), total_amount bigint, net_amount bigint,
      discount_amount bigint, shipping_region text, placed_at timestamptz,
      authorized_at timestamptz, invoiced_at timestamptz, changed_at timestamptz, coupon_codes text[], flags text[],
      customer_document_hash text, customer_email_hash text, code_id uuid, influencer_id uuid, campaign_id uuid, attribution_reason jsonb,
      document_hash text, revision int)
    on conflict (brand_id, vtex_order_id) do update set
      order_group = excluded.order_group, sequence = excluded.sequence, vtex_status = excluded.vtex_status, state = excluded.state,
      currency = excluded.currency, total_amount = excluded.total_amount, net_amount = excluded.net_amount,
      discount_amount = excluded.discount_amount, shipping_region = excluded.shipping_region, placed_at = excluded.placed_at,
      authorized_at = excluded.authorized_at, invoiced_at = excluded.invoiced_at, changed_at = excluded.changed_at,
      coupon_codes = excluded.coupon_codes, flags = excluded.flags, customer_document_hash = excluded.customer_document_hash,
      customer_email_hash = excluded.customer_email_hash, code_id = excluded.code_id, influencer_id = excluded.influencer_id,
      campaign_id = excluded.campaign_id, attribution_reason = excluded.attribution_reason, document_hash = excluded.document_hash,
      revision = excluded.revision, updated_at = excluded.updated_at`)
  await tx.execute(sql`
    insert into order_lines (order_id, line_index, line_id, sku_id, product_id, category_ids, collection_ids, name, seller_id, image_url,
      quantity, removed_quantity, returned_quantity, is_gift, net_amount, remaining_amount)
    select * from jsonb_to_recordset(${JSON.stringify(stored.flatMap(lineRows))}::text::jsonb) as r (order_id uuid, line_index smallint,
      line_id text, sku_id text, product_id text, category_ids text[], collection_ids text[], name text, seller_id text, image_url text,
      quantity int, removed_quantity int, returned_quantity int, is_gift boolean, net_amount bigint, remaining_amount bigint)
    on conflict (order_id, line_index) do update set
      line_id = excluded.line_id, sku_id = excluded.sku_id, product_id = excluded.product_id, category_ids = excluded.category_ids,
      collection_ids = excluded.collection_ids, name = excluded.name, seller_id = excluded.seller_id, image_url = excluded.image_url,
      quantity = excluded.quantity, removed_quantity = excluded.removed_quantity, returned_quantity = excluded.returned_quantity,
      is_gift = excluded.is_gift, net_amount = excluded.net_amount, remaining_amount = excluded.remaining_amount`)
  await removeVanishedLines(tx, stored)
  await tx.execute(sql`
    insert into order_snapshots (order_id, revision, vtex_status, changed_at, fetched_at, document_hash, document)
    select order_id, revision, vtex_status, changed_at, ${at}::timestamptz, document_hash, document::json
    from jsonb_to_recordset(${JSON.stringify(stored.map(snapshotRow))}::text::jsonb) as r (order_id uuid, revision int, vtex_status text,
      changed_at timestamptz, document_hash text, document text)`)
}

/** A later document may have fewer lines than the one before. */
async function removeVanishedLines(tx: Tx, stored: readonly StoredOrder[]): Promise<void> {
  const again = stored.filter((order) => order.revision > 1)
  if (again.length === 0) return
  const counts = again.map((order) => ({ order_id: order.id, lines: order.snapshot.lines.length }))
  await tx.execute(sql`
    delete from order_lines l using jsonb_to_recordset(${JSON.stringify(counts)}::text::jsonb) as r (order_id uuid, lines int)
    where l.order_id = r.order_id and l.line_index >= r.lines`)
}

function orderRow({ id, revision, snapshot, documentHash, attribution, reason }: StoredOrder) {
  return {
    id,
    vtex_order_id: snapshot.vtexOrderId,
    order_group: snapshot.orderGroup,
    sequence: snapshot.sequence,
    vtex_status: snapshot.vtexStatus,
    state: snapshot.state,
    currency: snapshot.currency,
    total_amount: String(snapshot.totalAmount),
    net_amount: String(snapshot.netAmount),
    discount_amount: String(snapshot.discountAmount),
    shipping_region: snapshot.shippingRegion,
    placed_at: snapshot.createdAt,
    authorized_at: snapshot.authorizedAt,
    invoiced_at: snapshot.invoicedAt,
    changed_at: snapshot.changedAt,
    coupon_codes: snapshot.couponCodes,
    flags: snapshot.flags,
    customer_document_hash: snapshot.customerDocumentHash,
    customer_email_hash: snapshot.customerEmailHash,
    code_id: attribution?.codeId ?? null,
    influencer_id: attribution?.influencerId ?? null,
    campaign_id: attribution?.campaignId ?? null,
    attribution_reason: reason,
    document_hash: documentHash,
    revision,
  }
}

function lineRows({ id, snapshot }: StoredOrder) {
  return snapshot.lines.map((line) => ({
    order_id: id,
    line_index: line.index,
    line_id: line.lineId,
    sku_id: line.skuId,
    product_id: line.productId,
    category_ids: line.categoryIds,
    collection_ids: line.collectionIds,
    name: line.name,
    seller_id: line.sellerId,
    image_url: line.imageUrl,
    quantity: line.quantity,
    removed_quantity: line.removedQuantity,
    returned_quantity: line.returnedQuantity,
    is_gift: line.isGift,
    net_amount: String(line.netAmount),
    remaining_amount: String(line.remainingAmount),
  }))
}

function snapshotRow({ id, revision, snapshot, document, documentHash }: StoredOrder) {
  const { vtexStatus, changedAt } = snapshot
  return { order_id: id, revision, vtex_status: vtexStatus, changed_at: changedAt, document_hash: documentHash, document }
}
