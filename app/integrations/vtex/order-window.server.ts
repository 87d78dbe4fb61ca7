import type { Caller } from './caller.server.ts'
import { OrderListPage, type OrderRow } from './payloads.ts'
import { VtexError } from './vtex-error.ts'

const pageSize = 100
const lastPage = 30
/** Rows that one filter can show. */
const reachable = pageSize * lastPage

const dateFields = { created: 'creationDate', authorized: 'authorizedDate', invoiced: 'invoicedDate' } as const

/** Orders by one of their dates; both ends are included. */
export type OrderWindow = {
  readonly from: Date
  readonly to: Date
  /** Default: created. VTEX lists by no other date, in particular not by last change. */
  readonly by?: keyof typeof dateFields
  /** Only orders with a return invoice. */
  readonly hasReturn?: boolean
  /** Orders whose checkout did not complete are listed apart. */
  readonly isIncomplete?: boolean
}

/**
 * Rows of list orders in the order of the window's date, each order once. A window of more than 3 000 rows is split. Good for finding ids:
 * the index lags some minutes, and its money and status are not the order's.
 * @throws VtexError; bad-response `window-too-dense` when a single millisecond holds more than can be shown
 */
export async function* listOrderWindow(call: Caller, window: OrderWindow): AsyncGenerator<OrderRow, void, undefined> {
  const seen = new Set<string>()
  for await (const row of walk(call, window)) {
    if (seen.has(row.orderId)) continue
    seen.add(row.orderId)
    yield row
  }
}

async function* walk(call: Caller, window: OrderWindow): AsyncGenerator<OrderRow, void, undefined> {
  if (window.from > window.to) return
  for (let page = 1; page <= lastPage; page += 1) {
    const { list, paging } = await readPage(call, window, page)
    if (paging.total > reachable) {
      for (const part of split(window, paging.total)) yield* walk(call, part)
      return
    }
    yield* list
    if (list.length === 0 || page * pageSize >= paging.total) return
  }
}

async function readPage(call: Caller, window: OrderWindow, page: number) {
  const field = dateFields[window.by ?? 'created']
  const query = new URLSearchParams({
    [`f_${field}`]: `${field}:[${window.from.toISOString()} TO ${window.to.toISOString()}]`,
    orderBy: `${field},asc`,
    page: String(page),
    per_page: String(pageSize),
  })
  if (window.hasReturn === true) query.set('f_hasInputInvoice', 'true')
  if (window.isIncomplete === true) query.set('incompleteOrders', 'true')
  // A plus is not a blank to every parser of VTEX.
  const path = `/api/oms/pvt/orders?${query.toString().replaceAll('+', '%20')}`
  const { status, body } = await call({ operation: 'list-orders', method: 'GET', path })
  const parsed = OrderListPage.safeParse(body)
  if (!parsed.success) throw new VtexError('bad-response', 'list-orders', { status, code: 'not-a-list' })
  return parsed.data
}

/** Parts of about three quarters of what can be shown each: sales are never even. */
function split(window: OrderWindow, total: number): OrderWindow[] {
  const start = window.from.getTime()
  const length = window.to.getTime() - start + 1
  if (length <= 1) throw new VtexError('bad-response', 'list-orders', { code: 'window-too-dense' })
  const count = Math.min(length, Math.max(2, Math.ceil(total / (reachable * 0.75))))
  const edge = (index: number) => start + Math.floor((length * index) / count)
  return Array.from({ length: count }, (_, index) => ({
    ...window,
    from: new Date(edge(index)),
    to: new Date(edge(index + 1) - 1),
  }))
}
