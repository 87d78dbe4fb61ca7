import { afterAll, beforeAll, expect, test } from 'vitest'
import { scopeOf } from '#db/scope.ts'
import { system } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { copyOut } from './copy-out.server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

/** Keeps the process busy, so that what the server sends meanwhile arrives at once. */
function keepBusy(): () => void {
  const timer = setInterval(() => {
    const end = performance.now() + 20
    while (performance.now() < end);
  }, 0)
  return () => clearInterval(timer)
}

test('rows that arrive all at once, more than the driver holds, end as well', async () => {
  const query = { sql: "select repeat('x', 99) from generate_series(1, 300)", params: [] }
  const rest = keepBusy()
  try {
    for (let download = 0; download < 10; download += 1) {
      const rows = await copyOut(database.client.sql, query, { scope: scopeOf(system), head: '', separator: ';' })
      expect(await new Response(rows).text()).toHaveLength(30_000)
    }
  } finally {
    rest()
  }
}, 20_000)
