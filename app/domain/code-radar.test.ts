import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CodePattern, followUp, poissonTail, readPattern, shareTail } from './code-radar.ts'
import { ordersPerDay, sumUsage, type UsageHour } from './code-usage.ts'
import { defaultThresholds } from './radar-thresholds.ts'

const now = new Date('2026-03-10T15:00:00Z')
const hourMs = 3_600_000

type Day = Partial<Omit<UsageHour, 'hour'>> & { at?: number }

/** One busy hour a day, at 20:00 in Bogotá unless told otherwise; `daysAgo` 0 is the last day. */
function hourOf(daysAgo: number, { at = 1, ...day }: Day): UsageHour {
  const hour = new Date(Date.UTC(2026, 2, 10 - daysAgo, at))
  const known = day.knownCustomers ?? day.orders ?? 0
  return { hour, orders: 0, unpaidOrders: 0, knownCustomers: known, newCustomers: 0, regions: {}, ...day }
}

const usual: Day = { orders: 4, newCustomers: 3, unpaidOrders: 0, regions: { ANTIOQUIA: 2, VALLE: 2 } }
const daysOf = (from: number, to: number, day: Day) =>
  Array.from({ length: from - to + 1 }, (_, index) => hourOf(from - index, day))
const habits = daysOf(36, 8, usual)

function kindsOf(hours: UsageHour[], overrides: Partial<CodePattern> = {}) {
  const pattern = { hours, campaignHours: hours, topCustomerOrders: 1, now, timeZone: 'America/Bogota', ...overrides }
  return readPattern(pattern, defaultThresholds).map(({ kind }) => kind)
}

test('a code that goes on as it did shows nothing', () => {
  expect(kindsOf([...habits, ...daysOf(7, 0, usual)])).toEqual([])
  expect(kindsOf([])).toEqual([])
})

test.each<[string, UsageHour[], Partial<CodePattern>, string[]]>([
  ['ten times its day', [...daysOf(7, 1, usual), hourOf(0, { ...usual, orders: 40, newCustomers: 30 })], {}, ['velocity']],
  [
    'a busy day, as it had one',
    [hourOf(10, { ...usual, orders: 45, newCustomers: 35 }), hourOf(0, { ...usual, orders: 40, newCustomers: 30 })],
    {},
    [],
  ],
  ['few orders, however many times', [hourOf(0, { ...usual, orders: 14, newCustomers: 11 })], {}, []],
  ['old customers only', daysOf(7, 0, { ...usual, newCustomers: 0 }), {}, ['new-customers']],
  ['the small hours', daysOf(7, 0, { ...usual, at: 9 }), {}, ['hours']],
  ['elsewhere', daysOf(7, 0, { ...usual, regions: { LIMA: 3, VALLE: 1 } }), {}, ['places']],
  ['never paid', daysOf(9, 0, { ...usual, unpaidOrders: 3 }), {}, ['unpaid']],
  ['one customer', daysOf(7, 0, usual), { topCustomerOrders: 6 }, ['repeat-customers']],
])('%s', (_, hours, overrides, kinds) => {
  const days = new Set(hours.map(({ hour }) => hour.getTime()))
  expect(kindsOf([...habits.filter(({ hour }) => !days.has(hour.getTime())), ...hours], overrides)).toEqual(kinds)
})

test('a young code is compared with its campaign: what is a usual day there is no leak', () => {
  const first = [hourOf(0, { ...usual, orders: 40, newCustomers: 30 })]
  expect(kindsOf(first, { campaignHours: daysOf(36, 1, { ...usual, orders: 50, newCustomers: 38 }) })).toEqual([])
  expect(kindsOf(first, { campaignHours: daysOf(36, 1, usual) })).toEqual(['velocity'])
})

test('evidence says what was seen, what was expected, and since when', () => {
  const hours = [...habits, ...daysOf(7, 1, usual), hourOf(0, { ...usual, orders: 40, newCustomers: 30 })]
  const [velocity] = readPattern(
    { hours, campaignHours: hours, topCustomerOrders: 1, now, timeZone: 'America/Bogota' },
    defaultThresholds,
  )
  expect(velocity).toEqual({
    kind: 'velocity',
    score: expect.any(Number),
    evidence: { observed: 40, expected: 4, orders: 40, from: '2026-03-09T15:00:00.000Z' },
  })
  const places = readPattern(
    {
      hours: [...habits, ...daysOf(7, 0, { ...usual, regions: { LIMA: 3, CUSCO: 1 } })],
      campaignHours: [],
      topCustomerOrders: 0,
      now,
      timeZone: 'America/Bogota',
    },
    defaultThresholds,
  )
  expect(places[0]).toMatchObject({ kind: 'places', evidence: { observed: 1, detail: 'LIMA, CUSCO' } })
})

test('scores lie between 1 and 100 and grow with the orders; any hours give an answer', () => {
  const hour = fc.record({
    daysAgo: fc.integer({ min: 0, max: 40 }),
    at: fc.integer({ min: 0, max: 23 }),
    orders: fc.integer({ min: 0, max: 500 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    region: fc.constantFrom('A', 'B', 'C'),
  })
  fc.assert(
    fc.property(fc.array(hour, { maxLength: 60 }), fc.integer({ min: 0, max: 50 }), (drawn, topCustomerOrders) => {
      const hours = drawn.map(({ daysAgo, at, orders, part, region }) =>
        hourOf(daysAgo, {
          at,
          orders,
          newCustomers: Math.floor(orders * part),
          unpaidOrders: Math.floor(orders * (1 - part)),
          regions: { [region]: orders },
        }),
      )
      const found = readPattern(
        { hours, campaignHours: hours, topCustomerOrders, now, timeZone: 'America/Bogota' },
        defaultThresholds,
      )
      for (const { score, evidence } of found) {
        expect(score).toBeGreaterThanOrEqual(1)
        expect(score).toBeLessThanOrEqual(100)
        expect(evidence.observed).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(evidence.expected)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('the bounds are never surer than the exact odds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 300 }), (n, permille) => {
      const p = permille / 1000
      for (let k = 0; k <= n; k++) {
        const odds = binomialTail(n, p, k, k >= n * p)
        expect(shareTail(k / n, p, n)).toBeLessThanOrEqual(-Math.log10(odds) + 1e-9)
      }
    }),
    { numRuns: 60 },
  )
  expect(poissonTail(20, 4)).toBeCloseTo(7.03, 1)
  expect(poissonTail(4, 4)).toBe(0)
})

function binomialTail(n: number, p: number, k: number, isUpper: boolean): number {
  let [term, above, upTo] = [(1 - p) ** n, 0, 0]
  for (let i = 0; i <= n; i++) {
    if (i >= k) above += term
    if (i <= k) upTo += term
    term = (term * (n - i) * p) / ((i + 1) * (1 - p))
  }
  return Math.min(1, isUpper ? above : upTo)
}

const seen = (status: 'open' | 'acknowledged' | 'acted' | 'dismissed', score: number, daysAgo = 1) => ({
  status,
  score,
  seenAt: new Date(now.getTime() - daysAgo * 24 * hourMs),
})

test.each([
  ['never seen', null, 50, 'open'],
  ['open', seen('open', 50), 90, 'update'],
  ['looked into', seen('acknowledged', 50), 60, 'touch'],
  ['looked into, and worse', seen('acknowledged', 50), 65, 'reopen'],
  ['dismissed', seen('dismissed', 50), 60, 'touch'],
  ['dismissed, and worse', seen('dismissed', 50), 65, 'open'],
  ['acted on, and as bad as can be', seen('acted', 100), 100, 'touch'],
  ['nearly as bad as can be, and worse', seen('acted', 95), 100, 'open'],
  ['dismissed, back after a rest', seen('dismissed', 50, 15), 40, 'open'],
] as const)('a sign that was %s', (_, known, score, what) => {
  expect(followUp(known, { score }, now, defaultThresholds)).toBe(what)
})

test('days end at the instant that is asked for; the hours are those of the brand', () => {
  const hours = [hourOf(0, { orders: 3, at: 15 }), hourOf(0, { orders: 2, at: 14 }), hourOf(1, { orders: 1, at: 15 })]
  expect(ordersPerDay(hours, now, 2)).toEqual([0, 3])
  expect(ordersPerDay(hours, new Date(now.getTime() + 1), 2)).toEqual([1, 5])
  expect(sumUsage(hours, new Date(0), now, 'America/Bogota').parts).toEqual([0, 0, 3, 0, 0, 0])
  expect(sumUsage(hours, new Date(0), now, 'America/Mexico_City').parts).toEqual([0, 0, 3, 0, 0, 0])
})
