import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { type OrderFlag, type OrderState, orderStates } from '../../app/domain/order-snapshot.ts'
import type { Reason } from '../../app/domain/reason.ts'
import { brands } from './brands.ts'
import { campaigns } from './campaigns.ts'
import { codes } from './codes.ts'
import { currencyCode, id, instant, isOneOf, minorUnits, sequenceId } from './columns.ts'
import { influencers } from './influencers.ts'

/** JSON kept as the text that came, compressed; read seldom, never searched. */
const jsonText = customType<{ data: string; driverData: string }>({ dataType: () => 'json' })

export const orders = pgTable(
  'orders',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    vtexOrderId: text().notNull(),
    orderGroup: text(),
    sequence: text(),
    vtexStatus: text(),
    state: text({ enum: orderStates as unknown as [OrderState, ...OrderState[]] }).notNull(),
    currency: currencyCode().notNull(),
    /** What the customer pays, shipping included; informative. */
    totalAmount: minorUnits().notNull(),
    /** Sum of the lines' remaining net. */
    netAmount: minorUnits().notNull(),
    /** What promotions took off its lines, shipping apart. */
    discountAmount: minorUnits().notNull().default(sql`0`),
    /** State or department that it is sent to, in capitals without accents: as much of the address as is kept. */
    shippingRegion: text(),
    placedAt: instant().notNull(),
    authorizedAt: instant(),
    invoicedAt: instant(),
    /** `lastChange` of the document in force. */
    changedAt: instant().notNull(),
    couponCodes: text().array().notNull(),
    flags: text().array().$type<OrderFlag[]>().notNull(),
    customerDocumentHash: text(),
    customerEmailHash: text(),
    /** Attribution: decided once, at the order's first snapshot with a known code. */
    codeId: uuid().references(() => codes.id, { onDelete: 'restrict' }),
    influencerId: uuid().references(() => influencers.id, { onDelete: 'restrict' }),
    campaignId: uuid().references(() => campaigns.id, { onDelete: 'restrict' }),
    attributionReason: jsonb().$type<Reason>().notNull(),
    /** SHA-256 of the stored document: an equal document changes nothing. */
    documentHash: text().notNull(),
    revision: integer().notNull(),
    firstSeenAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('orders_once').on(t.brandId, t.vtexOrderId),
    /** Lists run newest first: these are read backwards. */
    index('orders_by_time').on(t.placedAt, t.id),
    index('orders_by_brand').on(t.brandId, t.placedAt, t.id),
    index('orders_by_influencer').on(t.influencerId, t.placedAt, t.id).where(sql`influencer_id is not null`),
    index('orders_by_campaign').on(t.campaignId, t.placedAt, t.id).where(sql`campaign_id is not null`),
    index('orders_flagged').on(t.placedAt, t.id).where(sql`flags <> '{}'`),
    /** What people type into a search: the start of a number, a sequence, a coupon that nobody owns. */
    index('orders_by_number').on(t.vtexOrderId.op('text_pattern_ops')),
    index('orders_by_sequence').on(t.sequence.op('text_pattern_ops')),
    index('orders_by_unknown_coupon').using('gin', t.couponCodes).where(sql`code_id is null`),
    check('orders_state_known', isOneOf(t.state, orderStates)),
    index('orders_by_document').on(t.brandId, t.customerDocumentHash, t.placedAt).where(sql`customer_document_hash is not null`),
    index('orders_by_customer_email').on(t.brandId, t.customerEmailHash, t.placedAt).where(sql`customer_email_hash is not null`),
    index('orders_in_doubt').on(t.changedAt).where(sql`state = 'in-doubt'`),
    index('orders_by_code').on(t.codeId, t.placedAt).where(sql`code_id is not null`),
    check(
      'orders_attribution_whole',
      sql`(code_id is null) = (influencer_id is null) and (code_id is null) = (campaign_id is null)`,
    ),
  ],
)

/** Every document that changed an order, personal data removed. Append-only. */
export const orderSnapshots = pgTable(
  'order_snapshots',
  {
    id: sequenceId(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    revision: integer().notNull(),
    vtexStatus: text(),
    changedAt: instant().notNull(),
    fetchedAt: instant().notNull(),
    documentHash: text().notNull(),
    document: jsonText().notNull(),
  },
  (t) => [uniqueIndex('order_snapshots_once').on(t.orderId, t.revision)],
)

export const orderLines = pgTable(
  'order_lines',
  {
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    lineIndex: smallint().notNull(),
    lineId: text().notNull(),
    skuId: text().notNull(),
    productId: text(),
    categoryIds: text().array().notNull(),
    collectionIds: text().array().notNull(),
    name: text().notNull(),
    sellerId: text(),
    imageUrl: text(),
    quantity: integer().notNull(),
    removedQuantity: integer().notNull(),
    returnedQuantity: integer().notNull(),
    isGift: boolean().notNull(),
    netAmount: minorUnits().notNull(),
    remainingAmount: minorUnits().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.lineIndex] }),
    check('order_lines_remaining_within_net', sql`remaining_amount >= 0 and remaining_amount <= net_amount`),
  ],
)
