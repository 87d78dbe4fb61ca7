import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '#db/client.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { createPostgresBudget } from './budget.server.ts'
import { createMemoryBudget } from './memory-budget.server.ts'
import { createPacedLane, turnsPerMinute } from './paced-lane.server.ts'
import { describeBudget } from './queries/describe-budget.server.ts'
import type { PlainBudget } from './request-budget.server.ts'
import { postgresTurns } from './turn-book.server.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.drop())

const spacingMs = 60
const lane = (account: string, sql = clone.client.sql) =>
  createPacedLane(postgresTurns(sql, account, 'coupon-batches', spacingMs))
const budget = (account: string) => createPostgresBudget({ sql: clone.client.sql, account, requestsPerMinute: 100 })

/** When each of `count` turns came, in milliseconds from the first on. */
async function turns(lanes: readonly PlainBudget[], count: number): Promise<number[]> {
  const times: number[] = []
  const takers = Array.from({ length: count }, async (_, index) => {
    await lanes[index % lanes.length]!.take(10_000)
    times.push(performance.now())
  })
  await Promise.all(takers)
  return times.sort((a, b) => a - b).map((time) => time - times[0]!)
}

test('sixty seconds hold fewer turns than VTEX takes batches, wherever its minute begins', () => {
  const spacing = 60_000 / turnsPerMinute['coupon-batches']
  const worstDelayMs = 4_500
  expect(Math.floor((60_000 + worstDelayMs) / spacing) + 1).toBeLessThanOrEqual(60)
})

test('processes take turns of a lane one after another, evenly spaced, none lost', async () => {
  const clients = [1, 2, 3].map(() => createDatabase(clone.url, { poolSize: 2 }))
  await Promise.all(clients.map(({ sql }) => Promise.all([sql`select pg_sleep(0.1)`, sql`select pg_sleep(0.1)`])))
  const times = await turns(
    clients.map(({ sql }) => lane('race', sql)),
    15,
  )
  await Promise.all(clients.map((client) => client.close()))
  expect(times).toHaveLength(15)
  for (const [index, time] of times.entries()) expect(time).toBeGreaterThanOrEqual(index * spacingMs - 25)
  expect(times.at(-1)).toBeLessThan(14 * spacingMs + 500)
})

test('an idle lane lets the first call out at once; a turn later than one waits for is refused with its wait', async () => {
  const startedAt = performance.now()
  await budget('idle').take(0, 'coupon-batches')
  expect(performance.now() - startedAt).toBeLessThan(500)
  await expect(budget('idle').take(20, 'coupon-batches')).rejects.toMatchObject({
    kind: 'budget-exhausted',
    retryAfterMs: expect.any(Number),
  })
})

test('a call of a lane also counts as a request of the account, and waits for nobody else', async () => {
  const shared = budget('counted')
  await shared.take(0, 'coupon-batches')
  for (let request = 0; request < 99; request += 1) await shared.take(0)
  await expect(shared.take(0)).rejects.toMatchObject({ kind: 'budget-exhausted' })
})

test('a 429 of a lane stops the lane for every process, also those that wait for a turn, and nothing else of the account', async () => {
  const [blocker, waiter] = [budget('limited'), lane('limited')]
  await waiter.take(0)
  const waiting = expect(waiter.take(300)).rejects.toMatchObject({ kind: 'rate-limited' })
  await blocker.block(60_000, 'rate-limited', 'coupon-batches')
  await waiting
  await expect(budget('limited').take(100, 'coupon-batches')).rejects.toMatchObject({ kind: 'rate-limited' })
  await budget('limited').take(0)
})

test('a lane goes on by itself when its block is over', async () => {
  const blocked = lane('short')
  await blocked.block(150, 'rate-limited')
  const startedAt = performance.now()
  await blocked.take(2_000)
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(140)
})

test('the lane of one process keeps the same rules', async () => {
  const memory = createMemoryBudget({ requestsPerMinute: 100 })
  await memory.take(0, 'coupon-batches')
  await expect(memory.take(20, 'coupon-batches')).rejects.toMatchObject({ kind: 'budget-exhausted' })
  await memory.block(60_000, 'rate-limited', 'coupon-batches')
  await expect(memory.take(20, 'coupon-batches')).rejects.toMatchObject({ kind: 'rate-limited' })
  await memory.take(0)
})

test('the budget of an account is told: what is allowed, used, blocked, and the last 429', async () => {
  const input = { account: 'told', requestsPerMinute: 100 }
  const unused = { usedInMinute: 0, block: null, lastLimited: null }
  expect(await describeBudget(clone.client.db, input)).toEqual({
    ...unused,
    allowedPerMinute: 100,
    circuit: 'closed',
    lanes: { 'coupon-batches': { ...unused, allowedPerMinute: 55 } },
  })
  await budget('told').take(0, 'coupon-batches')
  await budget('told').block(20_000, 'rate-limited', 'coupon-batches')
  await budget('told').block(60_000, 'circuit-open')
  await setTimeout(5)
  expect(await describeBudget(clone.client.db, input)).toMatchObject({
    usedInMinute: 10,
    circuit: 'open',
    block: { reason: 'circuit-open', until: expect.any(Date) },
    lastLimited: null,
    lanes: {
      'coupon-batches': {
        usedInMinute: 1,
        block: { reason: 'rate-limited', until: expect.any(Date) },
        lastLimited: { at: expect.any(Date), retryAfterMs: 20_000 },
      },
    },
  })
})

test('a shorter block after a longer one is remembered as the last 429, and does not end the longer one', async () => {
  const account = budget('remembered')
  await account.block(60_000, 'circuit-open')
  await account.block(2_000, 'rate-limited')
  const view = await describeBudget(clone.client.db, { account: 'remembered', requestsPerMinute: 100 })
  expect(view).toMatchObject({ circuit: 'open', lastLimited: { retryAfterMs: 2_000 } })
  expect(view.block!.until.getTime()).toBeGreaterThan(Date.now() + 30_000)
})
