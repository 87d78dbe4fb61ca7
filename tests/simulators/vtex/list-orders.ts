import { listDate, now } from './clock.ts'
import { type Exchange, jsonReply, omsError, type Reply } from './http.ts'
import { listStatistics } from './list-statistics.ts'
import type { OrderHead } from './order-head.ts'
import type { StoredOrder } from './state.ts'

const maxPage = 30
const maxPerPage = 100

type Row = { head: OrderHead; status: string | null }
type Test = (row: Row) => boolean

class BadQuery extends Error {}

const dateFields = { f_creationDate: 'creationMs', f_authorizedDate: 'authorizedMs', f_invoicedDate: 'invoicedMs' } as const
const orderings: Record<string, (row: Row) => number | string> = {
  creationDate: ({ head }) => head.creationMs,
  authorizedDate: ({ head }) => head.authorizedMs ?? 0,
  invoicedDate: ({ head }) => head.invoicedMs ?? 0,
  totalValue: ({ head }) => head.value,
  orderId: ({ head }) => head.orderId,
  status: ({ status }) => status ?? '',
}

/** `creationDate:[2026-01-01T03:00:00.000Z TO 2026-01-02T02:59:59.999Z]`, both ends included. */
function dateTest(parameter: keyof typeof dateFields, text: string): Test {
  const match = /^(\w+):\[(\S+) TO (\S+)\]$/.exec(text)
  const [from, to] = [Date.parse(match?.[2] ?? ''), Date.parse(match?.[3] ?? '')]
  if (match?.[1] !== parameter.slice(2) || Number.isNaN(from) || Number.isNaN(to))
    throw new BadQuery(`Invalid value for ${parameter}: ${text}`)
  const field = dateFields[parameter]
  return ({ head }) => {
    const ms = head[field]
    return ms !== null && ms >= from && ms <= to
  }
}

function testsOf(query: URLSearchParams): Test[] {
  const tests: Test[] = []
  const when = (name: string, test: (value: string) => Test) => {
    const value = query.get(name)
    if (value !== null && value !== '') tests.push(test(value))
  }
  for (const name of Object.keys(dateFields) as (keyof typeof dateFields)[]) when(name, (value) => dateTest(name, value))
  when('f_status', (value) => (row) => value.split(',').includes(row.status ?? ''))
  when('f_hasInputInvoice', (value) => (row) => row.head.hasInputInvoice === (value === 'true'))
  when('f_UtmSource', (value) => (row) => row.head.utmSource === value)
  when('f_RnB', (value) => (row) => row.head.promotionNames.includes(value))
  when('f_affiliateId', (value) => (row) => row.head.affiliateId === value)
  when('f_salesChannel', (value) => (row) => row.head.salesChannel === value)
  when('salesChannelId', (value) => (row) => row.head.salesChannel === value)
  when(
    'q',
    (value) =>
      ({ head }) =>
        [head.orderId, head.sequence, head.clientName].some((text) => text?.toLowerCase().includes(value.toLowerCase())),
  )
  const incomplete = query.get('incompleteOrders') === 'true'
  tests.push(({ head }) => head.isCompleted !== incomplete)
  return tests
}

/** The order as the late index sees it: not at all when it is younger than the lag, with the status of back then when it changed since. */
function indexed(order: StoredOrder, beforeMs: number): Row | null {
  const [status] = order.history.findLast(([, atMs]) => atMs <= beforeMs) ?? []
  return status === undefined ? null : { head: order.head, status }
}

function ordered(rows: Row[], orderBy: string): Row[] {
  const [field = '', direction = 'desc'] = orderBy.split(',')
  const keyOf = orderings[field]
  if (!keyOf || !/^(asc|desc)$/.test(direction)) throw new BadQuery(`Invalid orderBy: ${orderBy}`)
  const sign = direction === 'asc' ? 1 : -1
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.row.head.orderId < b.row.head.orderId ? -1 : 1))
    .map(({ row }) => row)
}

function pageNumber(query: URLSearchParams, name: string, fallback: number, max: number): number {
  const value = Number(query.get(name) ?? fallback)
  if (!Number.isInteger(value) || value < 1) throw new BadQuery(`Invalid ${name}`)
  if (value > max) throw new BadQuery(`Max ${name} exceed ${max}`)
  return value
}

function rowOf({ head, status }: Row) {
  return {
    orderId: head.orderId,
    creationDate: listDate(head.creationMs),
    clientName: head.clientName,
    items: null,
    totalValue: head.value,
    paymentNames: head.paymentNames,
    status,
    statusDescription: head.statusDescription,
    marketPlaceOrderId: null,
    sequence: head.sequence,
    salesChannel: head.salesChannel,
    affiliateId: head.affiliateId,
    origin: head.origin,
    workflowInErrorState: head.workflowIsInError,
    workflowInRetry: false,
    lastMessageUnread: null,
    ShippingEstimatedDate: null,
    ShippingEstimatedDateMax: null,
    ShippingEstimatedDateMin: null,
    orderIsComplete: head.isCompleted,
    listId: null,
    listType: null,
    authorizedDate: head.authorizedMs === null ? null : listDate(head.authorizedMs),
    callCenterOperatorName: null,
    totalItems: head.totalItems,
    currencyCode: head.currencyCode,
  }
}

/**
 * `GET /api/oms/pvt/orders`: page ≤ 30, per_page ≤ 100 (default 15), so at most 3 000 rows per filter; there is no filter by change date and
 * none by coupon, and `items` is null. A page or a filter that cannot be is a 400.
 */
export function listOrders({ state, account, query }: Exchange): Reply {
  try {
    const page = pageNumber(query, 'page', 1, maxPage)
    const perPage = pageNumber(query, 'per_page', 15, maxPerPage)
    const tests = testsOf(query)
    const beforeMs = now(state.clock) - account.settings.listLagMs
    const rows: Row[] = []
    for (const order of account.orders.values()) {
      const row = indexed(order, beforeMs)
      if (row && tests.every((test) => test(row))) rows.push(row)
    }
    const found = ordered(rows, query.get('orderBy') ?? 'creationDate,desc')
    return jsonReply(200, {
      list: found.slice((page - 1) * perPage, page * perPage).map(rowOf),
      facets: [],
      paging: { total: found.length, pages: Math.ceil(found.length / perPage), currentPage: page, perPage },
      stats: { stats: listStatistics(found.map(({ head }) => head)) },
    })
  } catch (error) {
    if (error instanceof BadQuery) return omsError(400, '1', error.message)
    throw error
  }
}
