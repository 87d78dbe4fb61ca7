import { expect, test } from 'vitest'
import { isNothingLeft } from './assess-order.ts'
import { type CampaignTerms, plainTerms } from './campaign-terms.ts'
import { alone, computeCommission } from './commission.ts'
import { nextCommissionStatus } from './commission-status.ts'
import type { CommissionPosition, CommissionStatus } from './commission-types.ts'
import { computeLineNets } from './line-net.ts'
import type { LineInput, LineNetInput } from './line-net-input.ts'
import { orderStateOf } from './order-status.ts'
import { nowhere, postingsForDifference } from './settlement.ts'

type Document = LineNetInput & { status: string }

const item = (over: Partial<LineInput>): LineInput => ({
  skuId: '1',
  quantity: 1,
  unitMultiplier: 1,
  price: 0,
  priceDefinitionTotal: null,
  isGift: false,
  priceTags: [],
  ...over,
})
const document = (over: Partial<Document>): Document => ({
  status: 'invoiced',
  lines: [],
  totals: [],
  value: null,
  changes: [],
  packages: [],
  ...over,
})
const total = (id: string, value: number) => ({ id, value })
const percent = (rate: number): CampaignTerms => ({
  version: 1,
  validFrom: new Date(0),
  ...plainTerms,
  defaultRate: { kind: 'percent', rate },
  rules: [],
  include: [],
  exclude: [],
  confirmOn: 'payment',
  holdDays: 15,
})

/** From a document to the books: what the worker does with one, without its database. */
function settle(
  doc: Document,
  terms: CampaignTerms,
  before: { status: CommissionStatus | null; posted: CommissionPosition } = { status: null, posted: nowhere },
) {
  const changedAt = new Date('2026-05-21T20:00:00Z')
  const { state } = orderStateOf({ status: doc.status, changedAt, isCompleted: true, workflowIsInError: false }, changedAt)
  const lines = computeLineNets(doc).lines.map((net, index) => ({
    ...net,
    lineId: `L${index}`,
    index,
    skuId: doc.lines[index]!.skuId,
    productId: null,
    categoryIds: [],
    collectionIds: [],
    name: '',
    sellerId: null,
    imageUrl: null,
    quantity: doc.lines[index]!.quantity,
  }))
  const order = { state, lines, customerDocumentHash: null, customerEmailHash: null }
  const { trace, heldReason } = computeCommission(order, terms, alone)
  const dates = { authorizedAt: null, invoicedAt: null }
  const isGone = isNothingLeft(trace.lines)
  const status = nextCommissionStatus({
    state,
    confirmOn: terms.confirmOn,
    ...dates,
    previous: before.status,
    heldReason,
    isNothingLeft: isGone,
  })!
  const { position, postings } = postingsForDifference(before.posted, { status, amount: trace.commission, isReleased: false })
  return {
    status,
    base: trace.base,
    commission: trace.commission,
    lines: trace.lines.map((line) => line.commission),
    posted: position,
    postings,
  }
}

test('example 1: a coupon order in invoice earns 1 490 of 11 920, confirmed', () => {
  const tags = [
    { name: 'discount@price-366b#caf7', identifier: '366b', value: -2_980, rawValue: -29.8, isPercentual: false },
    { name: 'discount@shipping-766d#94f9', identifier: '766d', value: -1_500, rawValue: -15, isPercentual: false },
  ]
  const totals = [total('Items', 14_900), total('Discounts', -2_980), total('Shipping', 0), total('Tax', 0)]
  for (const priceDefinitionTotal of [11_920, null]) {
    const lines = [item({ price: 14_900, priceDefinitionTotal, priceTags: tags })]
    expect(settle(document({ status: 'invoice', lines, totals, value: 11_920 }), percent(1_250))).toMatchObject({
      status: 'confirmed',
      base: 11_920n,
      commission: 1_490n,
      posted: { estimated: 0n, confirmed: 1_490n, available: 0n },
    })
  }
})

test('example 2: two COP lines at 8.75 %, with an exclusion, with a fixed amount', () => {
  const marketplace = { name: 'DISCOUNT@MARKETPLACE', identifier: '083b', value: -783_000, rawValue: -7_830, isPercentual: false }
  const lines = [
    item({ skuId: '1902', price: 5_220_000, priceDefinitionTotal: 4_437_000, priceTags: [marketplace] }),
    item({ skuId: '6123', price: 45_000, priceDefinitionTotal: 45_000 }),
  ]
  const totals = [total('Items', 5_265_000), total('Discounts', -783_000), total('Shipping', 1_000_000)]
  const order = document({ status: 'ready-for-handling', lines, totals, value: 5_482_000 })
  expect(settle(order, percent(875))).toMatchObject({ status: 'confirmed', lines: [388_238n, 3_938n], commission: 392_176n })
  expect(settle(order, { ...percent(875), exclude: [{ kind: 'sku', id: '6123' }] }).commission).toBe(388_238n)
  const rate = { kind: 'fixed', amountPerUnit: 50_000n } as const
  expect(settle(order, { ...percent(875), rules: [{ scope: 'sku', targetId: '1902', rate }] })).toMatchObject({
    lines: [50_000n, 3_938n],
    commission: 53_938n,
  })
})

test('example 3: one of two units comes back, then the other', () => {
  const back = (invoiceNumber: string) => ({
    type: 'Input',
    invoiceNumber,
    items: [{ itemIndex: 0, quantity: 1 }],
    refundValue: 15_999,
    invoiceValue: 15_999,
    compensationValue: 0,
    includesShipping: false,
  })
  const bought = document({
    lines: [item({ quantity: 2, price: 15_999 })],
    totals: [total('Items', 31_998), total('Discounts', 0)],
    value: 31_998,
  })
  const sale = settle(bought, percent(1_000))
  expect(sale).toMatchObject({ status: 'confirmed', commission: 3_200n })
  const half = settle({ ...bought, packages: [back('DEV1')] }, percent(1_000), sale)
  expect(half).toMatchObject({ status: 'confirmed', base: 15_999n, commission: 1_600n })
  expect(half.postings).toEqual([
    { account: 'confirmed', amount: -1_600n },
    { account: 'commission-expense', amount: 1_600n },
  ])
  const none = settle({ ...bought, packages: [back('DEV1'), back('DEV2')] }, percent(1_000), half)
  expect(none).toMatchObject({ status: 'reversed', commission: 0n, posted: nowhere })
})

test('example 4: an item change that takes the whole order reverses it', () => {
  const changes = [{ removed: [{ skuId: '1234568358', quantity: 1, price: 3_290 }], added: [] }]
  const totals = [total('Items', 3_290), total('Discounts', 0), total('Shipping', 1_160), total('Change', -3_290)]
  const lines = [item({ skuId: '1234568358', price: 3_290, priceDefinitionTotal: 3_290 })]
  expect(settle(document({ status: 'handling', lines, totals, changes, value: 1_160 }), percent(1_000))).toMatchObject({
    status: 'reversed',
    base: 0n,
    commission: 0n,
    postings: [],
  })
})

test('example 5: a canceled order earns nothing, though its value still stands', () => {
  const lines = [item({ price: 11_000_000, priceDefinitionTotal: 11_000_000 })]
  const paid = settle(document({ status: 'payment-approved', lines, value: 11_000_000 }), percent(1_000))
  expect(paid.posted).toEqual({ ...nowhere, confirmed: 1_100_000n })
  const gone = settle(document({ status: 'canceled', lines, value: 11_000_000 }), percent(1_000), paid)
  expect(gone).toMatchObject({ status: 'reversed', commission: 0n, posted: nowhere })
  expect(settle(document({ status: 'canceled', value: 11_000_000 }), percent(1_000))).toMatchObject({
    status: 'reversed',
    commission: 0n,
    postings: [],
  })
})
