import { z } from 'zod'
import { resources, SettingsPatch } from './settings.ts'
import { currencies } from './store-profiles.ts'

const count = z.number().int().nonnegative()
const positive = z.number().int().positive()
const date = z.iso.datetime({ offset: true })
const percent = z.number().min(0).max(100)

export const AccountInput = z.strictObject({
  currency: z.enum(currencies).default('BRL'),
  /** A key without `resources` may do everything. */
  keys: z
    .array(
      z.strictObject({
        appKey: z.string().min(1),
        appToken: z.string().min(1),
        resources: z.array(z.enum(resources)).default([...resources]),
      }),
    )
    .default([]),
  settings: SettingsPatch.default({}),
})
export type AccountInput = z.input<typeof AccountInput>

export const LineInput = z.strictObject({
  skuId: z.string().optional(),
  quantity: positive.default(1),
  /** Price per measurement unit in cents; absent: the catalogue's. */
  price: count.optional(),
  discountPercent: percent.optional(),
  isGift: z.boolean().default(false),
  unitMultiplier: z.number().positive().optional(),
})

export const CustomerInput = z
  .strictObject({ firstName: z.string(), lastName: z.string(), email: z.string(), document: z.string() })
  .partial()

/** A generated order; everything is optional. Money in cents. */
export const OrderInput = z.strictObject({
  orderId: z.string().min(1).optional(),
  orderGroup: z.string().nullable().optional(),
  status: z.string().default('payment-approved'),
  creationDate: date.optional(),
  /** As the customer typed it; several separated by commas. */
  coupon: z.string().nullable().default(null),
  /** Percent the coupon takes off; absent: what its promotion in the account says, else 10. */
  discountPercent: percent.optional(),
  lines: z.array(LineInput).min(1).optional(),
  currency: z.enum(currencies).optional(),
  shipping: count.optional(),
  customer: CustomerInput.default({}),
  origin: z.enum(['Marketplace', 'Fulfillment', 'Chain']).default('Marketplace'),
  affiliateId: z.string().default(''),
  salesChannel: z.string().default('1'),
  utmSource: z.string().nullable().default(null),
  isCompleted: z.boolean().optional(),
  workflowIsInError: z.boolean().default(false),
  silent: z.boolean().default(false),
})
export type OrderInput = z.input<typeof OrderInput>
export type OrderOptions = z.output<typeof OrderInput>

const spread = {
  /** Codes to deal out among the orders. */
  coupons: z.array(z.string()).default([]),
  /** Share of orders that carry one of them. */
  couponShare: z.number().min(0).max(1).default(1),
}

/** Many orders at once. Their notifications are held for `deliverAll`, unless `silent` drops them. */
export const BulkInput = z.strictObject({
  count: positive,
  ...spread,
  status: z.string().default('payment-approved'),
  lines: z.array(LineInput).min(1).optional(),
  /** Creation dates are spread evenly from here to now; absent: all now. */
  createdFrom: date.optional(),
  silent: z.boolean().default(false),
})
export type BulkInput = z.input<typeof BulkInput>

export const StatusInput = z.strictObject({
  status: z.string().nullable(),
  at: date.optional(),
  silent: z.boolean().default(false),
})
export const WalkInput = z.strictObject({ to: z.string(), silent: z.boolean().default(false) })

export const ReturnInput = z
  .strictObject({
    items: z.array(z.strictObject({ itemIndex: count, quantity: positive })).default([]),
    /** Refund in cents; absent: the net of the returned units. */
    value: count.optional(),
    invoiceNumber: z.string().min(1).optional(),
    notify: z.boolean().default(false),
  })
  .refine((input) => input.items.length > 0 || input.value !== undefined, 'give items, a value, or both')
export type ReturnInput = z.input<typeof ReturnInput>

const ChangedLine = z.strictObject({ itemIndex: count, quantity: positive, price: count.optional() })
const AddedLine = z.strictObject({ skuId: z.string(), quantity: positive, price: count })
export const ChangeInput = z
  .strictObject({
    removed: z.array(ChangedLine).default([]),
    added: z.array(AddedLine).default([]),
    reason: z.string().default('Producto agotado'),
    notify: z.boolean().default(false),
  })
  .refine((input) => input.removed.length + input.added.length > 0, 'give removed or added lines')
export type ChangeInput = z.input<typeof ChangeInput>

export const ReasonInput = z.strictObject({
  reason: z.string().default('El cliente se arrepintió'),
  silent: z.boolean().default(false),
})
export type ReasonInput = z.input<typeof ReasonInput>

export const NotifyInput = z.strictObject({
  notifications: z
    .array(
      z.strictObject({
        orderId: z.string(),
        state: z.string().nullable().optional(),
        lastState: z.string().nullable().optional(),
        domain: z.enum(['Marketplace', 'Fulfillment']).default('Marketplace'),
        lastChange: z.string().optional(),
        currentChange: z.string().optional(),
        times: positive.default(1),
      }),
    )
    .min(1),
  shuffle: z.boolean().default(false),
})
export type NotifyInput = z.input<typeof NotifyInput>

export const ShopInput = z.strictObject({
  ordersPerSecond: z.number().positive().max(5000),
  ...spread,
  couponShare: z.number().min(0).max(1).default(0.6),
  /** Time between two steps of an order. */
  progressEveryMs: positive.default(2000),
  canceledShare: z.number().min(0).max(1).default(0.06),
  returnedShare: z.number().min(0).max(1).default(0.05),
  changedShare: z.number().min(0).max(1).default(0.03),
})
export type ShopInput = z.input<typeof ShopInput>
export type ShopOptions = z.output<typeof ShopInput>

export const BurstInput = BulkInput.omit({ silent: true })
export type BurstInput = z.input<typeof BurstInput>

export const DeliverAllInput = z.strictObject({
  account: z.string().optional(),
  concurrency: positive.max(1000).default(50),
  maxPerSecond: z.number().positive().optional(),
})
export type DeliverAllInput = z.input<typeof DeliverAllInput>

export const FaultInput = z.strictObject({
  account: z.string().optional(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  /** Part of the path behind the account, for instance `/api/oms/pvt/orders/`. */
  path: z.string().default('/'),
  times: positive.default(1),
  kind: z.enum(['status', 'html', 'timeout', 'drop', 'latency']),
  status: z.number().int().min(200).max(599).default(503),
  retryAfter: count.optional(),
  /** For `latency`: how long to wait before the true answer. */
  delayMs: count.default(1000),
  /** For `timeout` and `drop`: whether VTEX does the work although the caller never hears of it. */
  afterWork: z.boolean().default(true),
})
export type FaultInput = z.input<typeof FaultInput>
export type Fault = z.output<typeof FaultInput>

/** What somebody changes on a coupon in VTEX's Admin; null takes a value off. */
export const CouponEdit = z
  .strictObject({
    utmSource: z.string(),
    utmCampaign: z.string().nullable(),
    isArchived: z.boolean(),
    maxItemsPerClient: count,
    expirationIntervalPerUse: z.string().regex(/^(\d+\.)?\d{2}:\d{2}:\d{2}$/),
    maxUsage: count.nullable(),
  })
  .partial()
export type CouponEdit = z.input<typeof CouponEdit>

/** What somebody changes on a promotion in VTEX's Admin: any of its fields. */
export const PromotionEdit = z.record(z.string(), z.unknown())

export const DownInput = z.strictObject({
  account: z.string().optional(),
  /** How long; absent: until `forMs: 0`. */
  forMs: count.optional(),
  mode: z.enum(['503', 'refuse']).default('503'),
})
export type DownInput = z.input<typeof DownInput>

export const ClockInput = z
  .strictObject({ advance: z.string().regex(/^-?P/).optional(), offsetMs: z.number().int().optional() })
  .refine((input) => (input.advance === undefined) !== (input.offsetMs === undefined), 'give advance or offsetMs')
export type ClockInput = z.input<typeof ClockInput>
