import type { z } from 'zod'
import { buildOrder } from './build-order.ts'
import { now } from './clock.ts'
import { type BulkInput, OrderInput, type OrderOptions, type ReasonInput } from './control-inputs.ts'
import { withUsableCoupons } from './coupon-limits.ts'
import { recordCouponUsage } from './coupon-usage.ts'
import { factOf } from './notifications.ts'
import { cancelOrder, denyCancellation } from './order-aftermath.ts'
import type { OrderDocument } from './order-document.ts'
import { applyStatus, orderFlow } from './order-status.ts'
import { ControlError, changeOrder, putOrder, readDocument, requireOrder } from './order-store.ts'
import type { Account, StoredOrder } from './state.ts'
import type { World } from './world.ts'

type Quiet = { silent: boolean }

/** Makes an order and tells it; coupons past their limits do not reach it. @throws ControlError 409 where the id is taken */
export function createOrder(world: World, account: Account, options: OrderOptions, plan: string[] = []): StoredOrder {
  if (options.orderId !== undefined && account.orders.has(options.orderId))
    throw new ControlError(409, `order ${options.orderId} exists`)
  const document = buildOrder(world.state, account, withUsableCoupons(account, options, now(world.state.clock)))
  const order = putOrder(world.state, account, document, plan)
  recordCouponUsage(account, document)
  if (!options.silent) tellOrder(world, account, order)
  return order
}

/** Stores documents as they are, in place of older ones; tells them only when asked. */
export function loadOrders(world: World, account: Account, documents: readonly OrderDocument[], notify: boolean): void {
  for (const document of documents) {
    const order = putOrder(world.state, account, document)
    recordCouponUsage(account, document)
    if (notify) tellOrder(world, account, order)
  }
}

/** Tells the order's present status as a change. */
export function tellOrder(world: World, account: Account, order: StoredOrder): void {
  const { head, history } = order
  world.delivery.tell(account, factOf(head.orderId, head.status, history.at(-2)?.[0] ?? null, head.creationMs, head.lastChangeMs))
}

/** Changes an order and, when its status changed or `notify` is set, tells it. */
export function alterOrder(
  world: World,
  account: Account,
  orderId: string,
  change: (document: OrderDocument, date: string) => void,
  tell: boolean,
  atMs?: number,
): OrderDocument {
  const { order, document, lastStatus, lastChangeMs } = changeOrder(world.state, account, orderId, change, atMs)
  if (document.status === 'canceled' && lastStatus !== 'canceled') recordCouponUsage(account, document)
  if (tell) world.delivery.tell(account, factOf(orderId, order.head.status, lastStatus, lastChangeMs, order.head.lastChangeMs))
  return document
}

/** Puts an order into any status, at the clock's time or at `atMs`. */
export function moveOrder(
  world: World,
  account: Account,
  orderId: string,
  status: string | null,
  { silent }: Quiet,
  atMs?: number,
): OrderDocument {
  return alterOrder(world, account, orderId, (document, date) => applyStatus(document, status, date), !silent, atMs)
}

/** The statuses between `from` and `to`, `to` included. @throws ControlError 400 when the flow has no such way */
function stepsBetween(from: string | null, to: string): string[] {
  if (to === 'canceled') return from === 'cancel' ? ['canceled'] : ['cancel', 'canceled']
  const [start, end] = [from ?? '', to].map((status) => (orderFlow as readonly string[]).indexOf(status)) as [number, number]
  if (end < 0 || start < 0 || end <= start) throw new ControlError(400, `the flow has no way from ${from} to ${to}`)
  return orderFlow.slice(start + 1, end + 1)
}

/** Walks an order along the flow to a status, telling each step; to `canceled` by way of `cancel`. */
export function walkOrder(world: World, account: Account, orderId: string, to: string, quiet: Quiet): OrderDocument {
  const order = requireOrder(account, orderId)
  for (const status of stepsBetween(order.head.status, to)) moveOrder(world, account, orderId, status, quiet)
  return readDocument(requireOrder(account, orderId))
}

/** Cancels an order, telling `canceled`. */
export function cancel(world: World, account: Account, orderId: string, input: z.output<typeof ReasonInput>): OrderDocument {
  return alterOrder(world, account, orderId, (document, date) => cancelOrder(document, date, input), !input.silent)
}

/** The seller refuses a cancellation: back to the status before the request. */
export function deny(world: World, account: Account, orderId: string, input: z.output<typeof ReasonInput>): OrderDocument {
  const asking = new Set(['cancellation-requested', 'request-cancel', 'waiting-for-seller-decision'])
  const before = requireOrder(account, orderId).history.findLast(([status]) => !asking.has(status ?? ''))
  const returnTo = before?.[0] ?? 'ready-for-handling'
  return alterOrder(world, account, orderId, (document, date) => denyCancellation(document, date, input, returnTo), !input.silent)
}

/** Replaces an order by a new one, which stands alone and carries the same coupon unless told otherwise. Returns the new document. */
export function replaceOrder(world: World, account: Account, orderId: string, options: OrderOptions): OrderDocument {
  const replaced = readDocument(requireOrder(account, orderId))
  const coupon = options.coupon ?? replaced.marketingData?.coupon ?? null
  const order = createOrder(world, account, { ...options, coupon })
  moveOrder(world, account, orderId, 'replaced', options)
  return readDocument(order)
}

/** Makes many orders with coupons dealt out in turn, and holds their notifications for `deliverAll` unless `silent`. Returns their ids. */
export function createBulkOrders(world: World, account: Account, input: z.output<typeof BulkInput>): string[] {
  const nowMs = now(world.state.clock)
  const fromMs = input.createdFrom === undefined ? nowMs : Date.parse(input.createdFrom)
  const base = OrderInput.parse({ status: input.status, lines: input.lines, silent: true })
  const orderIds: string[] = []
  for (let index = 0; index < input.count; index++) {
    const creationDate = new Date(fromMs + ((nowMs - fromMs) * (index + 1)) / input.count).toISOString()
    orderIds.push(createOrder(world, account, { ...base, creationDate, coupon: dealCoupon(input, index) }).head.orderId)
  }
  if (!input.silent) for (const orderId of orderIds) account.held.push(orderId)
  return orderIds
}

/** Every so many orders carry a code (exactly the share, evenly), codes in turn. */
function dealCoupon({ coupons, couponShare }: { coupons: string[]; couponShare: number }, index: number): string | null {
  const before = Math.floor(index * couponShare)
  const carries = Math.floor((index + 1) * couponShare) > before
  return carries && coupons.length > 0 ? (coupons[before % coupons.length] as string) : null
}
