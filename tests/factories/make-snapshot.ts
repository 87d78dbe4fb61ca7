import { randomUUID } from 'node:crypto'
import type { OrderLine, OrderSnapshot } from '#app/domain/order-snapshot.ts'
import { testNow } from '../support/acting.ts'

/** A line of one unit for 10 000, whole. */
export function makeLine(overrides: Partial<OrderLine> = {}): OrderLine {
  const netAmount = overrides.netAmount ?? 10_000n
  return {
    lineId: 'line-0',
    index: 0,
    skuId: '1',
    productId: '1',
    categoryIds: [],
    collectionIds: [],
    name: 'Silla',
    sellerId: '1',
    imageUrl: null,
    quantity: 1,
    removedQuantity: 0,
    returnedQuantity: 0,
    isGift: false,
    netAmount,
    remainingAmount: netAmount,
    ...overrides,
  }
}

/** A paid order of one line, as the mapper gives it. */
export function makeSnapshot(overrides: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const lines = overrides.lines ?? [makeLine()]
  return {
    vtexOrderId: `${randomUUID().slice(0, 13)}-01`,
    orderGroup: null,
    sequence: null,
    account: 'account',
    origin: 'Marketplace',
    affiliateId: null,
    salesChannel: '1',
    vtexStatus: 'payment-approved',
    state: 'paid',
    currency: 'COP',
    totalAmount: 12_000n,
    netAmount: lines.reduce((sum, line) => sum + line.remainingAmount, 0n),
    discountAmount: 0n,
    shippingRegion: null,
    createdAt: testNow,
    authorizedAt: testNow,
    invoicedAt: null,
    changedAt: testNow,
    couponCodes: [],
    discountingCodes: [],
    customerDocumentHash: null,
    customerEmailHash: null,
    flags: [],
    ...overrides,
    lines,
  }
}
