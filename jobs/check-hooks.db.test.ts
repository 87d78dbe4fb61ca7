import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rotateWebhookSecret } from '#app/features/brands/commands/rotate-webhook-secret.server.ts'
import { admin, as } from '#tests/support/acting.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import { checkBrandHooks } from './check-hooks.ts'
import { followConnection } from './configure-brand-hook.ts'

const asked: string[] = []
/** Answers the ping, as the web server would. */
const web = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  response.end()
})
let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const publicUrl = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  world = await createPipelineWorld({ account: 'tiendauno', currency: 'COP', publicUrl })
})
afterAll(async () => {
  await world.close()
  web.close()
})

const hookState = async () =>
  (await world.database.sql<{ state: string }[]>`select hook_state as state from vtex_connections`)[0]?.state

test('a hook that was never configured is left alone', async () => {
  expect(await checkBrandHooks(await world.scope())).toEqual({ checked: 0, setAgain: 0, failed: 0 })
})

test('a hook that VTEX lost is set again, one that is in place is not touched', async () => {
  await world.database.sql`update vtex_connections set hook_state = 'configured'`
  expect(await checkBrandHooks(await world.scope())).toEqual({ checked: 1, setAgain: 1, failed: 0 })
  expect(asked).toEqual([`POST /webhooks/vtex/${world.brand.slug}`])
  expect(await checkBrandHooks(await world.scope())).toEqual({ checked: 1, setAgain: 0, failed: 0 })
  await world.control.loseHooks(world.account)
  expect(await checkBrandHooks(await world.scope())).toEqual({ checked: 1, setAgain: 1, failed: 0 })
  expect(await hookState()).toBe('configured')
})

test('a shop that does not answer is tried at the next look', async () => {
  await world.control.setDown({ account: world.account })
  expect(await checkBrandHooks(await world.scope())).toMatchObject({ checked: 0, failed: 1 })
  await world.control.setDown({ account: world.account, forMs: 0 })
  world.forgetClient()
  await world.database.sql`update vtex_budgets set blocked_until = null, blocked_reason = null`
  expect(await checkBrandHooks(await world.scope())).toMatchObject({ checked: 1, failed: 0 })
})

test('a rotated secret reaches VTEX by the job, and doing it again changes nothing', async () => {
  const { brand, vault } = world
  const { db } = world.database
  await rotateWebhookSecret(db, { brandId: brand.id }, as(admin), { vault })
  expect(await hookState()).toBe('different')
  const before = asked.length
  expect(await followConnection(brand.id, await world.scope())).toBe('configured')
  expect(asked.length).toBe(before + 1)
  expect(await checkBrandHooks(await world.scope())).toEqual({ checked: 1, setAgain: 0, failed: 0 })
  expect(await followConnection(brand.id, await world.scope())).toBe('configured')
})

test('a hook that no retry heals is kept as failed; what time heals is thrown, for the queue', async () => {
  const { brand, account, control, database } = world
  await control.putAccount(account, { currency: 'COP', keys: [] })
  expect(await followConnection(brand.id, await world.scope())).toBe('failed')
  expect(await hookState()).toBe('failed')
  await control.setDown({ account })
  await expect(followConnection(brand.id, await world.scope())).rejects.toMatchObject({ name: 'VtexError' })
  await database.sql`update vtex_budgets set blocked_until = null, blocked_reason = null`
})
