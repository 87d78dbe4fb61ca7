import { computeLineNets, type LineNet } from '#app/domain/line-net.ts'
import type { LineInput } from '#app/domain/line-net-input.ts'
import type { Currency } from '#app/domain/money.ts'
import type { OrderFlag, OrderLine, OrderSnapshot } from '#app/domain/order-snapshot.ts'
import { orderStateOf } from '#app/domain/order-status.ts'
import { readCouponCodes, readDiscountingCodes } from './coupon-codes.ts'
import { type HashCustomerValue, readCustomer } from './customer.ts'
import { readLineNetInput } from './line-net-input.ts'
import { asInstant, asList, asMinorUnits, asRecord, asText, isRecord, type JsonRecord } from './read-json.ts'
import { readShippingRegion } from './shipping-region.ts'
import { VtexError } from './vtex-error.ts'

export type MapOrderOptions = {
  /** VTEX account the document was asked of; the document's own `hostname` goes before it. */
  readonly account: string
  /** The brand's currency, for orders that name none. */
  readonly fallbackCurrency: Currency
  readonly hashCustomerValue: HashCustomerValue
  readonly now: Date
}

/**
 * A get-order document (`GET /api/oms/pvt/orders/{orderId}`) → what the platform knows of the order. Absent, null and ill-typed fields
 * become null or empty; unknown ones are passed over.
 * @throws VtexError bad-response `not-an-order` when there is no order id, no creation date or no list of items
 */
export function mapOrder(document: unknown, options: MapOrderOptions): { snapshot: OrderSnapshot } {
  const order = asRecord(document)
  const vtexOrderId = asText(order.orderId)
  const createdAt = asInstant(order.creationDate)
  if (!isRecord(document) || vtexOrderId === null || createdAt === null || !Array.isArray(order.items)) {
    throw new VtexError('bad-response', 'map-order', { code: 'not-an-order' })
  }
  const changedAt = asInstant(order.lastChange) ?? createdAt
  const vtexStatus = asText(order.status)
  const decided = orderStateOf(
    {
      status: vtexStatus,
      changedAt,
      isCompleted: typeof order.isCompleted === 'boolean' ? order.isCompleted : null,
      workflowIsInError: order.workflowIsInError === true,
    },
    options.now,
  )
  const money = readLineNetInput(order)
  const nets = computeLineNets(money)
  const lines = mapLines(order.items, money.lines, nets.lines)
  const currency = readCurrency(order)
  const couponCodes = readCouponCodes(order)
  const flags = new Set<OrderFlag>([...decided.flags, ...nets.flags])
  if (currency === null) flags.add('no-currency')
  const snapshot: OrderSnapshot = {
    vtexOrderId,
    orderGroup: asText(order.orderGroup),
    sequence: asText(order.sequence),
    account: asText(order.hostname)?.toLowerCase() ?? options.account,
    origin: asText(order.origin) ?? '',
    affiliateId: asText(order.affiliateId),
    salesChannel: asText(order.salesChannel),
    vtexStatus,
    state: decided.state,
    currency: currency ?? options.fallbackCurrency,
    totalAmount: BigInt(asMinorUnits(order.value) ?? 0),
    netAmount: lines.reduce((sum, line) => sum + line.remainingAmount, 0n),
    discountAmount: readDiscount(order),
    shippingRegion: readShippingRegion(order),
    createdAt,
    authorizedAt: asInstant(order.authorizedDate),
    invoicedAt: asInstant(order.invoicedDate),
    changedAt,
    couponCodes,
    discountingCodes: readDiscountingCodes(order, couponCodes, money.lines),
    ...readCustomer(order, options.hashCustomerValue),
    lines,
    flags: [...flags],
  }
  return { snapshot }
}

/** Items may share a `uniqueId` after a split; the later one then carries its index, so that a line keeps one identity. */
function mapLines(items: readonly unknown[], inputs: readonly LineInput[], nets: readonly LineNet[]): OrderLine[] {
  const seen = new Set<string>()
  return items.map((value, index) => {
    const item = asRecord(value)
    const uniqueId = asText(item.uniqueId)
    const lineId = uniqueId === null ? `#${index}` : seen.has(uniqueId) ? `${uniqueId}#${index}` : uniqueId
    seen.add(lineId)
    const { skuId, quantity } = inputs[index]!
    const additional = asRecord(item.additionalInfo)
    return {
      lineId,
      index,
      skuId,
      productId: asText(item.productId),
      categoryIds: readCategoryIds(additional),
      collectionIds: splitIds(asText(additional.productClusterId), ','),
      name: asText(item.name) ?? '',
      sellerId: asText(item.seller),
      imageUrl: asText(item.imageUrl),
      quantity,
      ...nets[index]!,
    }
  })
}

/** `/6/27/170/` runs from the root down; where it is absent the list of categories stands in. */
function readCategoryIds(additional: JsonRecord): string[] {
  const path = splitIds(asText(additional.categoriesIds), '/').reverse()
  if (path.length > 0) return path
  return asList(additional.categories).flatMap((category) => asText(asRecord(category).id) ?? [])
}

function splitIds(text: string | null, separator: string): string[] {
  if (text === null) return []
  return text.split(separator).flatMap((part) => part.trim() || [])
}

/** `totals` keeps what promotions took off as a negative amount. */
function readDiscount(order: JsonRecord): bigint {
  const total = asList(order.totals).find((entry) => asText(asRecord(entry).id) === 'Discounts')
  const amount = asMinorUnits(asRecord(total).value) ?? 0
  return amount < 0 ? BigInt(-amount) : 0n
}

function readCurrency(order: JsonRecord): Currency | null {
  const code = asText(asRecord(order.storePreferencesData).currencyCode)?.toUpperCase()
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : null
}
