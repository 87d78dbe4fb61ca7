import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeLineNets, netOfLine } from './line-net.ts'
import type { ItemChangeInput, LineInput, LineNetInput, PackageInput, PriceTagInput } from './line-net-input.ts'

const line = (over: Partial<LineInput> = {}): LineInput => ({
  skuId: '1',
  quantity: 1,
  unitMultiplier: 1,
  price: 10_000,
  priceDefinitionTotal: null,
  isGift: false,
  priceTags: [],
  ...over,
})
const tag = (over: Partial<PriceTagInput>): PriceTagInput => ({
  name: 'discount@price-p1#t1',
  identifier: 'p1',
  value: null,
  rawValue: null,
  isPercentual: false,
  ...over,
})
const order = (over: Partial<LineNetInput>): LineNetInput => ({
  lines: [line()],
  totals: [],
  value: null,
  changes: [],
  packages: [],
  ...over,
})
const returned = (number: string | null, quantity: number, over: Partial<PackageInput> = {}): PackageInput => ({
  type: 'Input',
  invoiceNumber: number,
  items: quantity > 0 ? [{ itemIndex: 0, quantity }] : [],
  refundValue: null,
  invoiceValue: null,
  compensationValue: 0,
  includesShipping: false,
  ...over,
})
const removing = (skuId: string, quantity: number, price: number | null = null): ItemChangeInput => ({
  removed: [{ skuId, quantity, price }],
  added: [],
})
const remainingOf = (input: LineNetInput) => computeLineNets(input).lines.map((each) => each.remainingAmount)

test.each<[string, Partial<LineInput>, bigint]>([
  ['the price definition wins', { priceDefinitionTotal: 9_000, price: 1 }, 9_000n],
  ['a negative price definition does not count', { priceDefinitionTotal: -1 }, 10_000n],
  ['weighed goods round once', { price: 199, quantity: 3, unitMultiplier: 0.3 }, 179n],
  ['a multiplier of 0 counts as 1', { unitMultiplier: 0 }, 10_000n],
  ['no price is nothing', { price: null }, 0n],
  ['a promotion takes off the whole line', { quantity: 2, priceTags: [tag({ value: -2_980 })] }, 17_020n],
  ['a marketplace discount counts', { priceTags: [tag({ name: 'DISCOUNT@MARKETPLACE', value: -1_000 })] }, 9_000n],
  ['a manual price counts', { priceTags: [tag({ name: 'MANUALPRICE@x', value: -500 })] }, 9_500n],
  ['a raw value stands in for a missing one', { priceTags: [tag({ rawValue: -29.805 })] }, 7_019n],
  ['a shipping discount does not count', { priceTags: [tag({ name: 'discount@shipping-p1#t', value: -1_500 })] }, 10_000n],
  [
    'a tax does not count',
    { priceTags: [tag({ name: 'tax@price-p1', value: 700 }), tag({ name: 'TAXHUB', value: 1 })] },
    10_000n,
  ],
  ['a percentage is no amount', { priceTags: [tag({ value: -10, isPercentual: true })] }, 10_000n],
  ['a discount past zero is clamped', { priceTags: [tag({ value: -10_001 })] }, 0n],
  ['a gift is nothing', { isGift: true, priceDefinitionTotal: 500 }, 0n],
  ['a gift tag makes a gift', { priceTags: [tag({ name: 'DISCOUNT@GIFT', isPercentual: true, value: 100 })] }, 0n],
])('net of a line: %s', (_, over, net) => {
  expect(netOfLine(line(over))).toBe(net)
})

test('a residual of a cent per line goes to the largest line, a larger one is flagged and moves nothing', () => {
  const lines = [line({ priceDefinitionTotal: 100 }), line({ priceDefinitionTotal: 900 })]
  const totals = (items: number) => [
    { id: 'Items', value: items },
    { id: 'Discounts', value: -50 },
  ]
  expect(computeLineNets(order({ lines, totals: totals(1_048) }))).toMatchObject({
    flags: [],
    lines: [{ netAmount: 100n }, { netAmount: 898n }],
  })
  expect(computeLineNets(order({ lines, totals: totals(1_053) }))).toMatchObject({
    flags: ['residual-amount'],
    lines: [{ netAmount: 100n }, { netAmount: 900n }],
  })
})

test('an item change that takes the only item leaves nothing', () => {
  const totals = [
    { id: 'Items', value: 3_290 },
    { id: 'Discounts', value: 0 },
    { id: 'Shipping', value: 1_160 },
    { id: 'Change', value: -3_290 },
  ]
  const input = order({
    lines: [line({ priceDefinitionTotal: 3_290 })],
    totals,
    value: 1_160,
    changes: [removing('1', 1, 3_290)],
  })
  expect(computeLineNets(input)).toEqual({
    flags: [],
    lines: [{ isGift: false, netAmount: 3_290n, removedQuantity: 1, returnedQuantity: 0, remainingAmount: 0n }],
  })
})

test('a change goes to the removed SKU, what it cannot bear to the others in proportion', () => {
  const lines = [
    line({ skuId: 'a', priceDefinitionTotal: 1_000 }),
    line({ skuId: 'b', priceDefinitionTotal: 3_000 }),
    line({ skuId: 'c', priceDefinitionTotal: 1_000 }),
  ]
  const totals = (change: number) => [
    { id: 'Items', value: 5_000 },
    { id: 'Change', value: change },
  ]
  expect(remainingOf(order({ lines, totals: totals(-1_000), changes: [removing('a', 1)] }))).toEqual([0n, 3_000n, 1_000n])
  expect(remainingOf(order({ lines, totals: totals(-1_400), changes: [removing('a', 1)] }))).toEqual([0n, 2_700n, 900n])
  expect(remainingOf(order({ lines, totals: totals(-900), changes: [removing('a', 1)] }))).toEqual([100n, 3_000n, 1_000n])
})

test('of several lines of one SKU the one with the named price gives first', () => {
  const lines = [line({ isGift: true, price: 0 }), line({ price: 3_290, priceDefinitionTotal: 3_290 })]
  const totals = [
    { id: 'Items', value: 3_290 },
    { id: 'Change', value: -3_290 },
  ]
  const result = computeLineNets(order({ lines, totals, changes: [removing('1', 1, 3_290)] }))
  expect(result.lines.map((each) => each.removedQuantity)).toEqual([0, 1])
})

test('an item list that was already rewritten is not reduced twice', () => {
  const changes = [removing('1', 1)]
  const lines = [line({ quantity: 1, priceDefinitionTotal: 5_000 })]
  const kept = order({
    lines,
    changes,
    totals: [
      { id: 'Items', value: 10_000 },
      { id: 'Change', value: -5_000 },
    ],
  })
  expect(computeLineNets(kept)).toMatchObject({ flags: [], lines: [{ removedQuantity: 0, remainingAmount: 5_000n }] })
  const rewritten = order({ lines, changes, totals: [{ id: 'Items', value: 5_000 }], value: 5_000 })
  expect(computeLineNets(rewritten)).toMatchObject({
    flags: ['change-unallocated'],
    lines: [{ removedQuantity: 0, remainingAmount: 5_000n }],
  })
})

test('a change that shows only in lowered totals, only in the value, or only in units is taken off all the same', () => {
  const lines = [line({ quantity: 2, priceDefinitionTotal: 10_000 })]
  const changes = [removing('1', 1)]
  expect(remainingOf(order({ lines, changes, totals: [{ id: 'Items', value: 5_000 }], value: 5_000 }))).toEqual([5_000n])
  expect(remainingOf(order({ lines, changes, totals: [{ id: 'Items', value: 10_000 }], value: 5_000 }))).toEqual([5_000n])
  expect(remainingOf(order({ lines, changes }))).toEqual([5_000n])
})

test('a change nobody asked for, a raise and a stranger added are flagged; a raise is not earned', () => {
  const totals = (change: number) => [
    { id: 'Items', value: 10_000 },
    { id: 'Change', value: change },
  ]
  expect(computeLineNets(order({ totals: totals(-1_000) }))).toMatchObject({
    flags: ['change-unallocated'],
    lines: [{ remainingAmount: 9_000n }],
  })
  expect(computeLineNets(order({ totals: totals(500), changes: [removing('1', 0)] }))).toMatchObject({
    flags: ['change-unallocated'],
    lines: [{ remainingAmount: 10_000n }],
  })
  const swap = { removed: [{ skuId: '1', quantity: 1, price: null }], added: [{ skuId: 'new', quantity: 1, price: 6_000 }] }
  expect(computeLineNets(order({ totals: totals(-4_000), changes: [swap] }))).toMatchObject({
    flags: ['change-unallocated'],
    lines: [{ removedQuantity: 1, remainingAmount: 6_000n }],
  })
})

test('units added again to a line count against those removed', () => {
  const change = { removed: [{ skuId: '1', quantity: 2, price: null }], added: [{ skuId: '1', quantity: 1, price: null }] }
  const input = order({ lines: [line({ quantity: 3, priceDefinitionTotal: 900 })], changes: [change] })
  expect(computeLineNets(input).lines).toMatchObject([{ removedQuantity: 1, remainingAmount: 600n }])
})

test('half of a line comes back, then the rest', () => {
  const lines = [line({ quantity: 2, price: 15_999 })]
  expect(remainingOf(order({ lines, packages: [returned('DEV1', 1)] }))).toEqual([15_999n])
  expect(remainingOf(order({ lines, packages: [returned('DEV1', 1), returned('DEV2', 1)] }))).toEqual([0n])
})

test('sale invoices and a return invoice seen twice take nothing off; returns without a number each count', () => {
  const lines = [line({ quantity: 4, priceDefinitionTotal: 400 })]
  expect(
    remainingOf(order({ lines, packages: [returned('N1', 4, { type: 'Output' }), returned('N1', 1), returned('N1', 1)] })),
  ).toEqual([300n])
  expect(remainingOf(order({ lines, packages: [returned(null, 1), returned(null, 1)] }))).toEqual([200n])
})

test('more units than the line has, or of a line that is not there, are flagged', () => {
  const lines = [line({ quantity: 2, priceDefinitionTotal: 400 })]
  expect(computeLineNets(order({ lines, packages: [returned('N1', 3)] }))).toMatchObject({
    flags: ['return-unmatched'],
    lines: [{ returnedQuantity: 2, remainingAmount: 0n }],
  })
  const stranger = returned('N1', 0, { items: [{ itemIndex: 7, quantity: 1 }], refundValue: 100 })
  expect(computeLineNets(order({ lines, packages: [stranger] }))).toMatchObject({
    flags: ['return-unmatched'],
    lines: [{ returnedQuantity: 0, remainingAmount: 300n }],
  })
})

test('a refund by value is spread over what remains, less goodwill and shipping, and never below zero', () => {
  const lines = [line({ priceDefinitionTotal: 333 }), line({ priceDefinitionTotal: 333 }), line({ priceDefinitionTotal: 334 })]
  const totals = [
    { id: 'Items', value: 1_000 },
    { id: 'Shipping', value: 200 },
  ]
  const refund = (over: Partial<PackageInput>) => remainingOf(order({ lines, totals, packages: [returned('V', 0, over)] }))
  expect(refund({ refundValue: 100 })).toEqual([300n, 300n, 300n])
  expect(refund({ invoiceValue: 100 })).toEqual([300n, 300n, 300n])
  expect(refund({ refundValue: 150, compensationValue: 50 })).toEqual([300n, 300n, 300n])
  expect(refund({ refundValue: 300, includesShipping: true })).toEqual([300n, 300n, 300n])
  expect(refund({ refundValue: 1_200 })).toEqual([0n, 0n, 0n])
  expect(refund({})).toEqual([333n, 333n, 334n])
})

test('units removed and returned reduce one after the other without a second rounding', () => {
  const lines = [line({ quantity: 3, priceDefinitionTotal: 100 })]
  expect(remainingOf(order({ lines, changes: [removing('1', 1)], packages: [returned('A', 1)] }))).toEqual([33n])
  expect(remainingOf(order({ lines, changes: [removing('1', 1)], packages: [returned('A', 2)] }))).toEqual([0n])
})

test('returned step by step, a line never grows and loses exactly its net in the end, and duplicates change nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.nat(8),
      (quantity, net, removedUnits) => {
        const removed = removedUnits % quantity
        const lines = [line({ quantity, priceDefinitionTotal: net })]
        const changes = removed > 0 ? [removing('1', removed)] : []
        const packages: PackageInput[] = []
        let before = remainingOf(order({ lines, changes }))[0]!
        for (let unit = 1; unit <= quantity - removed; unit++) {
          packages.push(returned(`R${unit}`, 1))
          const [after] = remainingOf(order({ lines, changes, packages }))
          expect(remainingOf(order({ lines, changes, packages: [...packages, ...packages].reverse() }))).toEqual([after])
          expect(after! <= before && after! >= 0n).toBe(true)
          before = after!
        }
        expect(before).toBe(0n)
      },
    ),
  )
})

test('whatever the document says, what remains lies between zero and the net, and the money follows the totals', () => {
  const anyLine = fc.record({ net: fc.integer({ min: 0, max: 100_000 }), quantity: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      fc.nat(5),
      fc.integer({ min: -200_000, max: 200_000 }),
      fc.array(fc.record({ itemIndex: fc.nat(7), quantity: fc.nat(4) }), { maxLength: 3 }),
      fc.nat(50_000),
      (drawn, which, units, change, items, refundValue) => {
        const lines = drawn.map(({ net, quantity }, index) => line({ skuId: String(index), quantity, priceDefinitionTotal: net }))
        const sum = drawn.reduce((total, { net }) => total + net, 0)
        const totals = [
          { id: 'Items', value: sum },
          { id: 'Change', value: change },
        ]
        const changes = [removing(String(which), units)]
        const packages = [returned('A', 0, { items }), returned('B', 0, { refundValue })]
        for (const { netAmount, remainingAmount } of computeLineNets(order({ lines, totals, changes, packages })).lines) {
          expect(remainingAmount >= 0n && remainingAmount <= netAmount).toBe(true)
        }
        if (change >= 0) return
        const left = remainingOf(order({ lines, totals, changes })).reduce((total, each) => total + each, 0n)
        expect(left).toBe(BigInt(Math.max(0, sum + change)))
      },
    ),
  )
})
