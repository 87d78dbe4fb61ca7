import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseRoles } from '#db/access/roles.ts'
import { createDatabase } from '#db/client.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { createRateLimit } from './rate-limit.server.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.drop())

/** A process of the web: its own connections, in the role that the edge works as. */
function openProcess() {
  return createDatabase(clone.url, { role: databaseRoles.scoped, poolSize: 2 })
}

test('processes count together, and who is over the limit waits for the window to end', async () => {
  const processes = [openProcess(), openProcess()]
  const limits = processes.map(({ db }) => createRateLimit(db, { name: 'test', limit: 10, windowSeconds: 60 }))
  const turns = await Promise.all(Array.from({ length: 16 }, (_, index) => limits[index % 2]!('ana')))
  expect(turns.filter(({ isAllowed }) => isAllowed)).toHaveLength(10)
  const refused = turns.find(({ isAllowed }) => !isAllowed)!
  expect(refused).toMatchObject({ limit: 10, remaining: 0 })
  expect(refused.resetSeconds).toBeGreaterThan(0)
  expect(refused.resetSeconds).toBeLessThanOrEqual(60)
  expect(await limits[0]!('luis')).toMatchObject({ isAllowed: true, remaining: 9 })
  await Promise.all(processes.map(({ close }) => close()))
})

test('a window that is over counts anew', async () => {
  const { db, close } = openProcess()
  const limit = createRateLimit(db, { name: 'short', limit: 1, windowSeconds: 1 })
  expect([await limit('ana'), await limit('ana')].map(({ isAllowed }) => isAllowed)).toEqual([true, false])
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect(await limit('ana')).toMatchObject({ isAllowed: true })
  await close()
})

test('who is refused costs the database nothing', async () => {
  const { db, close } = openProcess()
  const limit = createRateLimit(db, { name: 'silent', limit: 2, windowSeconds: 60 })
  for (let call = 0; call < 50; call += 1) await limit('ana')
  const [row] = await clone.client.db.execute<{ points: number }>(sql`select points from request_counts where key = 'silent:ana'`)
  expect(row!.points).toBe(3)
  await close()
})

test('while the database is away, each process counts by itself', async () => {
  const { db, close } = createDatabase('postgres://nobody@127.0.0.1:9/none', { poolSize: 1 })
  const limit = createRateLimit(db, { name: 'away', limit: 1, windowSeconds: 60 })
  expect([await limit('ana'), await limit('ana')].map(({ isAllowed }) => isAllowed)).toEqual([true, false])
  await close()
})
