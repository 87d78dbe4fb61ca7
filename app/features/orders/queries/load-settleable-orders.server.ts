import { sql } from 'drizzle-orm'
import type { OrderLine, OrderState } from '#app/domain/order-snapshot.ts'
import type { Tx } from '#db/types.ts'
import type { SettleableOrder } from '../settleable-order.ts'

type Row = {
  id: string
  revision: number
  vtex_order_id: string
  vtex_status: string | null
  state: OrderState
  currency: string
  placed_at: string
  authorized_at: string | null
  invoiced_at: string | null
  changed_at: string
  customer_document_hash: string | null
  customer_email_hash: string | null
  code_id: string
  influencer_id: string
  campaign_id: string
  lines: StoredLine[] | null
}

/** A line as `storedLines` gives it: JSON has no bigint. */
export type StoredLine = Omit<OrderLine, 'netAmount' | 'remainingAmount'> & { netAmount: string; remainingAmount: string }

/** SQL: the lines of the order `o`, as JSON in their order. */
export const storedLines = sql`(select json_agg(json_build_object('lineId', l.line_id, 'index', l.line_index, 'skuId', l.sku_id,
  'productId', l.product_id, 'categoryIds', l.category_ids, 'collectionIds', l.collection_ids, 'name', l.name, 'sellerId', l.seller_id,
  'imageUrl', l.image_url, 'quantity', l.quantity, 'removedQuantity', l.removed_quantity, 'returnedQuantity', l.returned_quantity,
  'isGift', l.is_gift, 'netAmount', l.net_amount::text, 'remainingAmount', l.remaining_amount::text) order by l.line_index)
  from order_lines l where l.order_id = o.id)`

/** The lines of `storedLines`. */
export function readStoredLines(lines: readonly StoredLine[] | null): OrderLine[] {
  return (lines ?? []).map((line) => ({
    ...line,
    netAmount: BigInt(line.netAmount),
    remainingAmount: BigInt(line.remainingAmount),
  }))
}

/** Attributed orders as they are stored, with their lines; those without an owner are left out. One statement. */
export async function loadSettleableOrders(tx: Tx, orderIds: readonly string[]): Promise<SettleableOrder[]> {
  if (orderIds.length === 0) return []
  const rows = await tx.execute<Row>(sql`
    select o.id, o.revision, o.vtex_order_id, o.vtex_status, o.state, o.currency, o.placed_at, o.authorized_at, o.invoiced_at, o.changed_at,
      o.customer_document_hash, o.customer_email_hash, o.code_id, o.influencer_id, o.campaign_id, ${storedLines} as lines
    from orders o
    where o.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(orderIds)}::text::jsonb)) and o.code_id is not null
    order by o.id`)
  return [...rows].map((row) => ({
    id: row.id,
    revision: row.revision,
    attribution: { codeId: row.code_id, influencerId: row.influencer_id, campaignId: row.campaign_id },
    snapshot: {
      vtexOrderId: row.vtex_order_id,
      vtexStatus: row.vtex_status,
      state: row.state,
      currency: row.currency,
      createdAt: new Date(row.placed_at),
      authorizedAt: instantOf(row.authorized_at),
      invoicedAt: instantOf(row.invoiced_at),
      changedAt: new Date(row.changed_at),
      customerDocumentHash: row.customer_document_hash,
      customerEmailHash: row.customer_email_hash,
      lines: readStoredLines(row.lines),
    },
  }))
}

function instantOf(value: string | null): Date | null {
  return value === null ? null : new Date(value)
}
