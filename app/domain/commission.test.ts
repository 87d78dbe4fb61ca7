import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNothingLeft } from './assess-order.ts'
import { type CampaignTerms, plainTerms } from './campaign-terms.ts'
import { alone, computeCommission, termsInForce } from './commission.ts'
import { decodeTrace, encodeTrace } from './commission-trace.ts'
import type { OrderLine, OrderState } from './order-snapshot.ts'

const line = (over: Partial<OrderLine> = {}): OrderLine => ({
  lineId: 'L0',
  index: 0,
  skuId: '1902',
  productId: '77',
  categoryIds: ['170', '27', '6'],
  collectionIds: ['1077'],
  name: 'Plantilla',
  sellerId: '1',
  imageUrl: null,
  quantity: 1,
  removedQuantity: 0,
  returnedQuantity: 0,
  isGift: false,
  netAmount: 4_437_000n,
  remainingAmount: 4_437_000n,
  ...over,
})
const orthopaedics = [
  line(),
  line({ lineId: 'L1', index: 1, skuId: '6123', productId: '78', netAmount: 45_000n, remainingAmount: 45_000n }),
]
const terms = (over: Partial<CampaignTerms> = {}): CampaignTerms => ({
  version: 1,
  validFrom: new Date('2026-01-01T05:00:00Z'),
  ...plainTerms,
  defaultRate: { kind: 'percent', rate: 875 },
  rules: [],
  include: [],
  exclude: [],
  confirmOn: 'payment',
  holdDays: 15,
  ...over,
})
const order = (lines: OrderLine[], state: OrderState = 'paid', hashes: { document?: string; email?: string } = {}) => ({
  lines,
  state,
  customerDocumentHash: hashes.document ?? null,
  customerEmailHash: hashes.email ?? null,
})
const nobody = alone
const traceOf = (lines: OrderLine[], over: Partial<CampaignTerms> = {}, state: OrderState = 'paid') =>
  computeCommission(order(lines, state), terms(over), nobody).trace
const fixed = (amountPerUnit: bigint) => ({ kind: 'fixed', amountPerUnit }) as const
const percent = (rate: number) => ({ kind: 'percent', rate }) as const

test('one discounted line at 12.50 % earns 1 490 of 11 920', () => {
  const trace = traceOf([line({ netAmount: 11_920n, remainingAmount: 11_920n })], { defaultRate: percent(1_250) }, 'invoiced')
  expect(trace).toMatchObject({
    base: 11_920n,
    commission: 1_490n,
    lines: [{ rounded: false, rule: { scope: 'default', targetId: null } }],
  })
})

test('two lines at 8.75 % round by themselves, half away from zero', () => {
  const trace = traceOf(orthopaedics)
  expect(trace.lines.map((each) => [each.base, each.commission, each.rounded])).toEqual([
    [4_437_000n, 388_238n, true],
    [45_000n, 3_938n, true],
  ])
  expect(trace).toMatchObject({
    base: 4_482_000n,
    commission: 392_176n,
    termsVersion: 1,
    termsValidFrom: '2026-01-01T05:00:00.000Z',
  })
})

test('an excluded SKU earns nothing and says what excluded it', () => {
  const trace = traceOf(orthopaedics, { exclude: [{ kind: 'sku', id: '6123' }] })
  expect(trace.commission).toBe(388_238n)
  expect(trace.lines[1]).toMatchObject({ base: 0n, commission: 0n, rule: null, excluded: { reason: 'excluded', by: 'sku:6123' } })
})

test('a fixed amount per unit replaces the rate of its SKU and counts the units that remain', () => {
  const rules = [{ scope: 'sku', targetId: '1902', rate: fixed(50_000n) }] as const
  expect(traceOf(orthopaedics, { rules }).commission).toBe(53_938n)
  const some = line({ quantity: 5, removedQuantity: 1, returnedQuantity: 2 })
  expect(traceOf([some], { rules }).lines[0]).toMatchObject({ remainingQuantity: 2, commission: 100_000n, rounded: false })
})

test('half of an order comes back and so does half of its commission', () => {
  const bought = line({ quantity: 2, netAmount: 31_998n, remainingAmount: 31_998n })
  const defaultRate = percent(1_000)
  expect(traceOf([bought], { defaultRate }).commission).toBe(3_200n)
  expect(traceOf([{ ...bought, returnedQuantity: 1, remainingAmount: 15_999n }], { defaultRate }).commission).toBe(1_600n)
  const gone = traceOf([{ ...bought, returnedQuantity: 2, remainingAmount: 0n }], { defaultRate })
  expect(gone.commission).toBe(0n)
  expect(isNothingLeft(gone.lines)).toBe(true)
})

test('an item change that took everything leaves nothing', () => {
  const trace = traceOf([line({ netAmount: 3_290n, removedQuantity: 1, remainingAmount: 0n })], { defaultRate: percent(1_000) })
  expect(trace).toMatchObject({ base: 0n, commission: 0n, lines: [{ excluded: { reason: 'nothing-left', by: null } }] })
  expect(isNothingLeft(trace.lines)).toBe(true)
})

test('a canceled order earns nothing, with lines or without', () => {
  expect(traceOf(orthopaedics, {}, 'canceled')).toMatchObject({
    base: 0n,
    commission: 0n,
    lines: [{ excluded: { reason: 'order-canceled' } }, {}],
  })
  expect(traceOf([], {}, 'canceled')).toMatchObject({ base: 0n, commission: 0n, lines: [] })
})

test.each<[string, Partial<CampaignTerms>, string, string | null]>([
  ['the SKU before the product', {}, 'sku', '1902'],
  ['the product before the category', { rules: [] }, 'product', '77'],
])('the most specific rule decides: %s', (_, over, scope, targetId) => {
  const all = [
    { scope: 'category', targetId: '170', rate: percent(100) },
    { scope: 'product', targetId: '77', rate: percent(200) },
    { scope: 'sku', targetId: '1902', rate: percent(300) },
  ] as const
  const rules = over.rules === undefined ? all : all.slice(0, 2)
  expect(traceOf([line()], { rules }).lines[0]!.rule).toMatchObject({ scope, targetId })
})

test('the own category of an item goes before its parents', () => {
  const rules = [
    { scope: 'category', targetId: '6', rate: percent(100) },
    { scope: 'category', targetId: '27', rate: percent(200) },
  ] as const
  expect(traceOf([line()], { rules }).lines[0]!.rule).toEqual({ scope: 'category', targetId: '27', rate: percent(200) })
  expect(traceOf([line({ categoryIds: [], productId: null })], { rules }).lines[0]!.rule!.scope).toBe('default')
})

test.each([
  [{ kind: 'sku', id: '1902' }, true],
  [{ kind: 'product', id: '77' }, true],
  [{ kind: 'category', id: '6' }, true],
  [{ kind: 'collection', id: '1077' }, true],
  [{ kind: 'sku', id: '77' }, false],
  [{ kind: 'collection', id: '6' }, false],
] as const)('a list with %j holds the line: %s', (selector, holds) => {
  expect(traceOf([line()], { include: [selector] }).lines[0]!.excluded).toEqual(
    holds ? null : { reason: 'not-included', by: null },
  )
  expect(traceOf([line()], { exclude: [selector] }).lines[0]!.excluded).toEqual(
    holds ? { reason: 'excluded', by: `${selector.kind}:${selector.id}` } : null,
  )
})

test('a gift earns nothing even where a fixed amount is promised', () => {
  const trace = traceOf([line({ isGift: true })], { defaultRate: fixed(1_000n) })
  expect(trace).toMatchObject({ commission: 0n, lines: [{ excluded: { reason: 'gift', by: null } }] })
  expect(isNothingLeft(trace.lines)).toBe(false)
})

test('lines that never counted do not make a commission reversed, and one line left keeps it', () => {
  expect(isNothingLeft(traceOf(orthopaedics, { include: [{ kind: 'sku', id: 'other' }] }).lines)).toBe(false)
  expect(isNothingLeft(traceOf([line({ remainingAmount: 0n }), orthopaedics[1]!]).lines)).toBe(false)
  expect(
    isNothingLeft(traceOf([line({ remainingAmount: 0n }), orthopaedics[1]!], { exclude: [{ kind: 'sku', id: '6123' }] }).lines),
  ).toBe(true)
})

test('who buys with their own code is held for review, and the amount is still computed', () => {
  const mine = { ...alone, influencerHashes: ['doc', 'mail'] }
  const heldReason = (hashes: { document?: string; email?: string }) =>
    computeCommission(order(orthopaedics, 'paid', hashes), terms(), mine)
  expect(heldReason({ document: 'doc' })).toMatchObject({ heldReason: 'self-purchase', trace: { commission: 392_176n } })
  expect(heldReason({ email: 'mail' }).heldReason).toBe('self-purchase')
  expect(heldReason({ document: 'x', email: 'y' }).heldReason).toBeNull()
  expect(computeCommission(order(orthopaedics), terms(), nobody).heldReason).toBeNull()
})

test('the version in force when the order was placed decides, for ever', () => {
  const versions = [3, 1, 2].map((version) => terms({ version, validFrom: new Date(Date.UTC(2026, version, 1)) }))
  const at = (month: number, day: number) => termsInForce(versions, new Date(Date.UTC(2026, month, day)))?.version
  expect([at(0, 1), at(1, 1), at(1, 28), at(2, 1), at(9, 1)]).toEqual([1, 1, 1, 2, 3])
  expect(termsInForce([], new Date())).toBeNull()
  const draft = [1, 2].map((version) => ({ version, validFrom: new Date(Date.UTC(2026, 5, 1)) }))
  expect(termsInForce(draft, new Date(Date.UTC(2026, 0, 1)))?.version).toBe(2)
})

const anyRate = fc.oneof(fc.integer({ min: 0, max: 10_000 }).map(percent), fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fixed))
const anyLine = fc
  .record({
    skuId: fc.constantFrom('a', 'b', 'c'),
    quantity: fc.integer({ min: 1, max: 5 }),
    returned: fc.nat(5),
    net: fc.bigInt({ min: 0n, max: 10n ** 13n }),
    isGift: fc.boolean(),
  })
  .map(({ skuId, quantity, returned, net, isGift }) => {
    const returnedQuantity = Math.min(returned, quantity)
    const remainingAmount = (net * BigInt(quantity - returnedQuantity)) / BigInt(quantity)
    return line({ skuId, quantity, returnedQuantity, isGift, netAmount: net, remainingAmount })
  })

test('the commission is the sum of its lines, zero when all came back, and its trace survives JSON exactly', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 6 }), anyRate, anyRate, (lines, defaultRate, rate) => {
      const over = { defaultRate, rules: [{ scope: 'sku', targetId: 'a', rate }], exclude: [{ kind: 'sku', id: 'c' }] } as const
      const trace = traceOf(lines, over)
      expect(trace.commission).toBe(trace.lines.reduce((sum, each) => sum + each.commission, 0n))
      expect(trace.base).toBe(trace.lines.reduce((sum, each) => sum + each.base, 0n))
      expect(decodeTrace(JSON.parse(JSON.stringify(encodeTrace(trace))))).toEqual(trace)
      const allBack = lines.map((each) => ({ ...each, returnedQuantity: each.quantity, remainingAmount: 0n }))
      expect(traceOf(allBack, over).commission).toBe(0n)
    }),
  )
})
