import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '#db/client.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { createPostgresBudget } from './budget.server.ts'
import { createMemoryBudget } from './memory-budget.server.ts'
import { leaseSize, type RequestBudget } from './request-budget.server.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.drop())

const shared = (account: string, requestsPerMinute: number, windowMs?: number) =>
  createPostgresBudget({ sql: clone.client.sql, account, requestsPerMinute, ...(windowMs === undefined ? {} : { windowMs }) })

/** Takes until refused; how many it got. */
async function drain(budget: RequestBudget, maxWaitMs = 0): Promise<number> {
  for (let taken = 0; ; taken += 1) {
    try {
      await budget.take(maxWaitMs)
    } catch {
      return taken
    }
  }
}

test.each([
  [1, 1],
  [5, 5],
  [60, 10],
  [3000, 50],
  [60_000, 200],
])('a limit of %i a minute is leased in blocks of %i', (limit, size) => {
  expect(leaseSize(limit)).toBe(size)
})

test('processes that share an account never take more than its limit together, and all of it', async () => {
  const clients = [1, 2, 3].map(() => createDatabase(clone.url, { poolSize: 2 }))
  const budgets = clients.flatMap(({ sql }) =>
    [1, 2].map(() => createPostgresBudget({ sql, account: 'race', requestsPerMinute: 1_037 })),
  )
  const taken = await Promise.all(
    budgets.map(async (budget) => (await Promise.all([drain(budget), drain(budget), drain(budget)])).reduce((a, b) => a + b)),
  )
  await Promise.all(clients.map((client) => client.close()))
  expect(taken.reduce((a, b) => a + b)).toBe(1_037)
})

test('accounts do not share', async () => {
  expect(await drain(shared('one', 30))).toBe(30)
  expect(await drain(shared('other', 20))).toBe(20)
})

test('a spent window says how long to wait, and a patient caller waits for the next', async () => {
  const budget = shared('windows', 25, 1_500)
  const startedAt = performance.now()
  expect(await drain(budget)).toBe(25)
  await expect(budget.take(5)).rejects.toMatchObject({ kind: 'budget-exhausted', retryAfterMs: expect.any(Number) })
  await budget.take(3_000)
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1_450)
})

test('no window of many ever holds more than the limit', async () => {
  const budgets = [shared('rolling', 40, 200), shared('rolling', 40, 200), shared('rolling', 40, 200)]
  const startedAt = performance.now()
  let taken = 0
  await Promise.all(
    budgets.map(async (budget) => {
      while (performance.now() - startedAt < 900) {
        await budget.take(1_000)
        taken += 1
      }
    }),
  )
  const windows = Math.ceil((performance.now() - startedAt) / 200)
  expect(taken).toBeLessThanOrEqual(windows * 40)
  expect(taken).toBeGreaterThan(40)
})

test('a block by one process stops every other: one that leases at once, one that holds a lease within a second', async () => {
  const [blocker, holder, newcomer] = [shared('blocked', 6_000), shared('blocked', 6_000), shared('blocked', 6_000)]
  await holder.take(0)
  await blocker.block(60_000, 'rate-limited')
  await expect(blocker.take(100)).rejects.toMatchObject({ kind: 'rate-limited' })
  await expect(newcomer.take(100)).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: expect.any(Number) })
  await setTimeout(1_050)
  await expect(holder.take(100)).rejects.toMatchObject({ kind: 'rate-limited' })
})

test('a shorter block does not end a longer one, and a block ends by itself', async () => {
  const budget = shared('short', 600)
  await budget.block(1_500, 'circuit-open')
  await shared('short', 600).block(1, 'rate-limited')
  await setTimeout(20)
  await expect(shared('short', 600).take(0)).rejects.toMatchObject({ kind: 'circuit-open' })
  await budget.take(3_000)
})

test('the budget of one process keeps the same rules', async () => {
  const budget = createMemoryBudget({ requestsPerMinute: 25, windowMs: 300 })
  expect(await drain(budget)).toBe(25)
  await budget.take(1_000)
  await budget.block(60_000, 'rate-limited')
  await expect(budget.take(10)).rejects.toMatchObject({ kind: 'rate-limited' })
})
