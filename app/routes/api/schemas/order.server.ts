import { z } from 'zod'
import { commissionStatuses, heldReasons } from '#app/domain/commission-types.ts'
import { notificationStatuses } from '#app/domain/notification-status.ts'
import { orderFlags, orderStates } from '#app/domain/order-snapshot.ts'
import type { OrderDetail } from '#app/features/orders/queries/get-order.server.ts'
import type { OrderListItem } from '#app/features/orders/queries/list-orders.server.ts'
import { At, Money, money, Named, orNull, Person, Reason, RowNumber } from './values.server.ts'

export const Order = z
  .object({
    id: z.uuid(),
    brand: Named,
    vtexOrderId: z.string(),
    sequence: z.string().nullable().describe('The shorter number that VTEX shows.'),
    vtexStatus: z.string().nullable().describe('Status as VTEX names it.'),
    state: z.enum(orderStates),
    total: Money.describe('What the customer paid for, shipping included.'),
    net: Money.describe('Value of the lines: discounts in; shipping, tax and interest out; returns taken off.'),
    placedAt: At,
    changedAt: At.describe('Last change in VTEX.'),
    couponCodes: z.array(z.string()),
    flags: z.array(z.enum(orderFlags)),
    influencer: orNull(Person),
    campaign: Named.nullable(),
    code: z.object({ id: z.uuid(), code: z.string() }).nullable(),
    commission: z
      .object({
        id: z.uuid(),
        status: z.enum(commissionStatuses),
        heldReason: z.enum(heldReasons).nullable(),
        isFrozen: z.boolean(),
        base: Money,
        amount: Money,
      })
      .nullable(),
  })
  .meta({ id: 'Order', description: 'A VTEX order as last fetched, whose it is, and what it earned.' })

const Line = z.object({
  index: z.int(),
  lineId: z.string(),
  skuId: z.string(),
  productId: z.string().nullable(),
  categoryIds: z.array(z.string()),
  collectionIds: z.array(z.string()),
  name: z.string(),
  sellerId: z.string().nullable(),
  imageUrl: z.string().nullable(),
  quantity: z.int(),
  removedQuantity: z.int(),
  returnedQuantity: z.int(),
  isGift: z.boolean(),
  net: Money.describe('Value of the whole line.'),
  remaining: Money.describe('What is left of it after removals and returns.'),
})

const Revision = z.object({
  revision: z.int(),
  vtexStatus: z.string().nullable(),
  changedAt: At,
  fetchedAt: At,
  documentHash: z.string().describe('SHA-256 of the document.'),
})

const OrderNotification = z.object({
  id: RowNumber,
  source: z.string(),
  state: z.string().nullable(),
  status: z.enum(notificationStatuses),
  attempts: z.int(),
  receivedAt: At,
  processedAt: At.nullable(),
  outcome: z.string().nullable(),
})

export const OrderWithHistory = Order.extend({
  orderGroup: z.string().nullable().describe('What split orders of one purchase have in common.'),
  authorizedAt: At.nullable(),
  invoicedAt: At.nullable(),
  attributionReason: Reason.describe('Why it is whose it is.'),
  revision: z.int(),
  firstSeenAt: At,
  updatedAt: At,
  lines: z.array(Line),
  revisions: z.array(Revision).describe('Documents that changed the order, newest first.'),
  notifications: z.array(OrderNotification).describe('Newest first, the latest hundred; for staff.'),
}).meta({ id: 'OrderDetail', description: 'An order with its lines, attribution and history.' })

/** An order of a list as it is answered. */
export function toOrder(row: OrderListItem): z.input<typeof Order> {
  const { currency, commission } = row
  const earned = commission && {
    ...commission,
    base: money(commission.baseAmount, currency),
    amount: money(commission.amount, currency),
  }
  return { ...row, total: money(row.totalAmount, currency), net: money(row.netAmount, currency), commission: earned }
}

/** An order with its history as it is answered. */
export function toOrderWithHistory(order: OrderDetail): z.input<typeof OrderWithHistory> {
  const { currency } = order
  const lines = order.lines.map((line) => ({
    ...line,
    net: money(line.netAmount, currency),
    remaining: money(line.remainingAmount, currency),
  }))
  const notifications = order.notifications.map((notification) => ({ ...notification, id: String(notification.id) }))
  return { ...order, ...toOrder(order), lines, notifications }
}
