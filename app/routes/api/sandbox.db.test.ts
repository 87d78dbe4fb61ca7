import { expect, test } from 'vitest'
import { startWorkerFromEnv } from '#jobs/start.ts'
import { makeCommission, makeSeller } from '#tests/factories/make-commission.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { openApiClient } from '#tests/support/api-client.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'

const db = runtimeDatabase({ SANDBOX: 'true', LOG_LEVEL: 'silent' })
const dayMs = 86_400_000

test('the clock moves for everything, and the answer comes when the holds that ended are released', async () => {
  const client = openApiClient(await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] }))
  const seller = await makeSeller(db())
  const inDays = (days: number) => new Date(Date.now() + days * dayMs)
  for (const days of [3, 14, 16]) await makeCommission(db(), seller, { availableAt: inDays(days) })
  const worker = await startWorkerFromEnv()
  try {
    const moved = await client('POST', '/sandbox/clock', { advance: 'P15D' })
    expect(moved.json).toMatchObject({ released: 2, isSettled: true })
    expect(Math.abs(Date.parse(moved.json.now) - inDays(15).getTime())).toBeLessThan(30_000)
    const { json } = await client('GET', '/sandbox/clock')
    expect(Date.parse(json.now)).toBeGreaterThanOrEqual(Date.parse(moved.json.now))
    expect(
      (await client('GET', '/commissions?held=no')).json.data.filter((row: { releasedAt: unknown }) => row.releasedAt),
    ).toHaveLength(2)
    expect((await client('POST', '/sandbox/clock', { advance: 'PT1H' })).json).toMatchObject({ released: 0, isSettled: true })
  } finally {
    await worker.stop()
  }
})

test('the clock does not go back, and durations are ISO 8601', async () => {
  const client = openApiClient(await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] }))
  expect((await client('POST', '/sandbox/clock', { advance: 'PT0S' })).json).toMatchObject({ code: 'operations.only-forward' })
  expect((await client('POST', '/sandbox/clock', { advance: '15 days' })).json).toMatchObject({
    status: 400,
    errors: [{ field: 'advance' }],
  })
})
