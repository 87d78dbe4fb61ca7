import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CampaignTerms, plainTerms, standingPeriods, tierModes } from '#app/domain/campaign-terms.ts'
import { decodeTrace, type StoredTrace } from '#app/domain/commission-trace.ts'
import type { OrderSnapshot } from '#app/domain/order-snapshot.ts'
import { encodeTerms } from '#app/features/campaigns/terms-codec.ts'
import { checkRecomputedCommissions } from '#app/features/operations/verification/recompute-check.server.ts'
import { runSqlCheck, sqlChecks } from '#app/features/operations/verification/sql-checks.server.ts'
import { campaignOverrides } from '#db/schema/campaigns.ts'
import { commissionRevisions, commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '../factories/make-brand.ts'
import { makeCampaign, makeTerms } from '../factories/make-campaign.ts'
import { makeCode } from '../factories/make-code.ts'
import { makeInfluencer } from '../factories/make-influencer.ts'
import { makeLine, makeSnapshot } from '../factories/make-snapshot.ts'
import { as, system } from '../support/acting.ts'
import { applyOrders } from '../support/apply-orders.ts'
import { inRollback } from '../support/test-database.ts'
import { type NaiveOrder, naiveCommissions } from './naive-commissions.ts'

const start = Date.UTC(2026, 0, 1, 5)
const day = 86_400_000
/** Set higher for a long search: each run has `histories` campaigns of up to 14 events. */
const runs = Number(process.env.MODEL_RUNS ?? 6)
const histories = 50

const amount = (max: number) => fc.integer({ min: 1, max }).map(BigInt)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const rate = fc.integer({ min: 0, max: 3000 })

const tiers = fc
  .record({
    mode: fc.constantFrom(...tierModes),
    steps: fc.array(fc.record({ from: fc.integer({ min: 1, max: 90_000 }), rate }), { maxLength: 3 }),
    first: rate,
  })
  .map(({ mode, steps, first }) => {
    const ascending = [...new Map(steps.map((step) => [step.from, step])).values()].sort((a, b) => a.from - b.from)
    return {
      mode,
      steps: [{ from: 0n, rate: first }, ...ascending.map((step) => ({ from: BigInt(step.from), rate: step.rate }))],
    }
  })
const terms = fc.record({
  defaultRate: rate.map((value) => ({ kind: 'percent' as const, rate: value })),
  tiers: fc.option(tiers, { nil: null, freq: 5 }),
  maxPerOrder: maybe(amount(4_000)),
  maxPerPeriod: maybe(amount(9_000)),
  budget: maybe(amount(12_000)),
  minimumOrder: maybe(amount(9_000)),
  specific: maybe(
    fc.oneof(
      rate.map((value) => ({ kind: 'percent' as const, rate: value })),
      amount(900).map((value) => ({ kind: 'fixed' as const, amountPerUnit: value })),
    ),
  ),
  excludes: fc.boolean(),
})
type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never

const lines = fc.array(
  fc.record({
    sku: fc.constantFrom('1', '2', '3'),
    units: fc.integer({ min: 1, max: 3 }),
    net: fc.integer({ min: 0, max: 30_000 }),
  }),
  { minLength: 1, maxLength: 3 },
)
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sale' as const),
      who: fc.integer({ min: 0, max: 1 }),
      at: fc.integer({ min: 0, max: 45 }),
      lines,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('change' as const), which: fc.nat(20), left: fc.integer({ min: 0, max: 100 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('invoice' as const), which: fc.nat(20) }) },
)
const history = fc.record({
  period: fc.constantFrom(...standingPeriods),
  versions: fc.tuple(terms, maybe(terms)),
  granted: maybe(rate),
  events: fc.array(event, { minLength: 1, maxLength: 14 }),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

function termsOf(given: Terms, version: number): CampaignTerms {
  const { specific, excludes, ...rest } = given
  return {
    ...plainTerms,
    ...rest,
    version,
    validFrom: new Date(version === 1 ? start : start + 20 * day),
    rules: specific === null ? [] : [{ scope: 'sku', targetId: '2', rate: specific }],
    include: [],
    exclude: excludes ? [{ kind: 'sku', id: '3' }] : [],
    confirmOn: 'payment',
    holdDays: 15,
  }
}

type Played = Awaited<ReturnType<typeof begin>>

/** A campaign with two influencers, each with a code. */
async function begin(tx: Tx, brand: { id: string; timeZone: string }, given: History, index: number) {
  const versions = given.versions.flatMap((version, position) => (version === null ? [] : termsOf(version, position + 1)))
  const { campaign } = await makeCampaign(
    tx,
    { brandId: brand.id, period: given.period, startsAt: new Date(start) },
    encodeTerms(versions[0]!),
  )
  if (versions[1] !== undefined)
    await makeTerms(tx, campaign, { version: 2, ...encodeTerms(versions[1]), validFrom: versions[1].validFrom })
  const people: { id: string; code: string }[] = []
  for (const who of [0, 1]) {
    const { id } = await makeInfluencer(tx, { brandIds: [brand.id] })
    const code = `C${index}W${who}`
    await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId: id, code })
    people.push({ id, code })
  }
  if (given.granted !== null)
    await tx.insert(campaignOverrides).values({
      brandId: brand.id,
      campaignId: campaign.id,
      influencerId: people[0]!.id,
      rate: given.granted,
      validFrom: new Date(start),
      reason: 'model',
      createdAt: new Date(start),
      createdBy: 'model',
    })
  return { given, versions, campaign, people, orders: [] as OrderSnapshot[] }
}

/** The document that the next event makes of one of the campaign's orders; null when there is none to change. */
function nextDocument({ given, people, orders }: Played, step: number, index: number): OrderSnapshot | null {
  const taken = given.events[step]
  if (taken === undefined) return null
  const changedAt = new Date(start + 60 * day + step * 60_000)
  if (taken.kind === 'sale') {
    const createdAt = new Date(start + taken.at * day)
    const order = makeSnapshot({
      vtexOrderId: `H${index}-${String(step).padStart(2, '0')}`,
      couponCodes: [people[taken.who]!.code],
      createdAt,
      authorizedAt: createdAt,
      changedAt,
      lines: taken.lines.map((line, position) =>
        makeLine({ lineId: `${position}`, index: position, skuId: line.sku, quantity: line.units, netAmount: BigInt(line.net) }),
      ),
    })
    orders.push(order)
    return order
  }
  if (orders.length === 0) return null
  const position = taken.which % orders.length
  const before = orders[position]!
  const changed = { ...before, changedAt, ...changeOf(before, taken) }
  orders[position] = changed
  return changed
}

function changeOf(order: OrderSnapshot, taken: Exclude<History['events'][number], { kind: 'sale' }>): Partial<OrderSnapshot> {
  if (taken.kind === 'cancel') return { state: 'canceled', vtexStatus: 'canceled' }
  if (taken.kind === 'invoice') return order.state === 'canceled' ? {} : { state: 'invoiced', vtexStatus: 'invoiced' }
  const lines = order.lines.map((line) => ({ ...line, remainingAmount: (line.netAmount * BigInt(taken.left)) / 100n }))
  return { lines, netAmount: lines.reduce((sum, line) => sum + line.remainingAmount, 0n) }
}

function naiveOrder(order: OrderSnapshot, people: Played['people']): NaiveOrder {
  return {
    key: order.vtexOrderId,
    influencer: people.find(({ code }) => code === order.couponCodes[0])!.id,
    placedAt: order.createdAt,
    isCanceled: order.state === 'canceled',
    lines: order.lines.map((line) => ({ sku: line.skuId, units: line.quantity, remaining: line.remainingAmount })),
  }
}

test('the engine that posts differences agrees with rules worked out from nothing, over random histories', async () => {
  const property = fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: histories, size: 'max' }), (given) =>
    inRollback(async (tx) => {
      const brand = await makeBrand(tx)
      const played: Played[] = []
      for (const [index, one] of given.entries()) played.push(await begin(tx, brand, one, index))
      for (let step = 0; step < 14; step++) {
        const documents = played.flatMap((one, index) => nextDocument(one, step, index) ?? [])
        if (documents.length > 0) await applyOrders(tx, brand, documents, as(system))
      }
      const rows = await tx.select().from(commissions).where(eq(commissions.brandId, brand.id))
      for (const {
        given: { period, granted },
        versions,
        people,
        orders,
      } of played) {
        const grants = new Map(granted === null ? [] : [[people[0]!.id, granted]])
        const naive = naiveCommissions(
          { period, timeZone: brand.timeZone, versions, granted: grants },
          orders.map((order) => naiveOrder(order, people)),
        )
        const engine = new Map(rows.filter(({ orderKey }) => naive.has(orderKey)).map((row) => [row.orderKey, row.amount]))
        expect(Object.fromEntries([...engine].sort())).toEqual(Object.fromEntries([...naive].sort()))
      }
      const traces = await tx
        .select()
        .from(commissionRevisions)
        .where(
          inArray(
            commissionRevisions.commissionId,
            rows.map(({ id }) => id),
          ),
        )
      for (const { trace } of traces) {
        const { lines: parts, bonus, commission } = decodeTrace(trace as unknown as StoredTrace)
        expect(parts.reduce((sum, part) => sum + part.commission, bonus)).toBe(commission)
      }
      const results = [await checkRecomputedCommissions(tx)]
      for (const check of sqlChecks) results.push(await runSqlCheck(tx, check))
      expect(results.filter(({ violationCount }) => violationCount > 0)).toEqual([])
    })(),
  )
  await fc.assert(property, { numRuns: runs, endOnFailure: process.env.MODEL_RUNS === undefined })
}, 300_000)
