import { now, storeDate } from './clock.ts'
import type { OrderDocument } from './order-document.ts'
import { headOf } from './order-head.ts'
import type { Account, SimulatorState, StoredOrder } from './state.ts'
import { storeProfiles } from './store-profiles.ts'

/** A mistake of whoever uses the control API: answered with its status and message. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Stores a document as it is, new or in place of an older one. */
export function putOrder(state: SimulatorState, account: Account, document: OrderDocument, plan: string[] = []): StoredOrder {
  const nowMs = now(state.clock)
  const head = headOf(document, nowMs)
  const before = account.orders.get(document.orderId)
  const history = before?.history ?? []
  if (history.at(-1)?.[0] !== head.status || history.length === 0) history.push([head.status, nowMs])
  const order = { bytes: Buffer.from(JSON.stringify(document)), head, history, plan: before?.plan ?? plan }
  account.orders.set(document.orderId, order)
  if (head.orderGroup !== null) {
    const siblings = account.groups.get(head.orderGroup)
    if (siblings) siblings.add(head.orderId)
    else account.groups.set(head.orderGroup, new Set([head.orderId]))
  }
  if (head.sequence !== null) account.sequences.set(head.sequence, head.orderId)
  state.dirty = true
  return order
}

/** The order of an id. @throws ControlError 404 */
export function requireOrder(account: Account, orderId: string): StoredOrder {
  const order = account.orders.get(orderId)
  if (!order) throw new ControlError(404, `account ${account.name} has no order ${orderId}`)
  return order
}

/** The document of an order, a fresh copy. */
export function readDocument(order: StoredOrder): OrderDocument {
  return JSON.parse(order.bytes.toString())
}

/**
 * Lets `change` rewrite the document and stamps `lastChange`: the clock's time (or `atMs`), always later than the change before, so that
 * no two versions of an order carry the same date. Returns the order with its status before and the time of the change.
 */
export function changeOrder(
  state: SimulatorState,
  account: Account,
  orderId: string,
  change: (document: OrderDocument, date: string) => void,
  atMs?: number,
): { order: StoredOrder; document: OrderDocument; lastStatus: string | null; lastChangeMs: number } {
  const before = requireOrder(account, orderId)
  const document = readDocument(before)
  const ms = Math.max(atMs ?? now(state.clock), before.head.lastChangeMs + 1)
  const date = storeDate(ms, storeProfiles[account.currency].offsetMinutes)
  change(document, date)
  document.lastChange = date
  const order = putOrder(state, account, document)
  return { order, document, lastStatus: before.head.status, lastChangeMs: before.head.lastChangeMs }
}
