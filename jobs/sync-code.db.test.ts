import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { pauseCode } from '#app/features/codes/commands/pause-code.server.ts'
import { resumeCode } from '#app/features/codes/commands/resume-code.server.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { codes } from '#db/schema/codes.ts'
import { as, system } from '#tests/support/acting.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import { syncCodeWithVtex } from './sync-code.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  world = await createPipelineWorld({ account: 'tienda', currency: 'COP' })
})
afterAll(() => world.close())

async function giveCode(text: string, status: CodeStatus = 'pending-sync') {
  const { code, campaign } = await world.giveCode(text)
  await world.database.db.update(codes).set({ status }).where(eq(codes.id, code.id))
  const see = () => getCode(world.database.db, { codeId: code.id }, system)
  const sync = async () => syncCodeWithVtex(await world.scope(), code.id)
  return { code, campaign, see, sync }
}

async function client() {
  return (await (await world.scope()).vtex.connect(world.brand.id)).client
}

const ctx = as(system)

test('a code becomes a coupon of its campaign, and syncing it again changes nothing', async () => {
  const { campaign, see, sync } = await giveCode('ANA10')
  expect(await sync()).toBe('live')
  expect(await (await client()).getCoupon('ANA10')).toMatchObject({ couponCode: 'ANA10', utmSource: campaign.utmSource })
  const first = await see()
  expect(first).toMatchObject({ status: 'active', syncError: null, observed: { couponCode: 'ANA10' } })
  expect(await sync()).toBe('live')
  expect(await see()).toMatchObject({ status: 'active', syncAttempts: 0 })
})

test('a paused code’s coupon is archived, and works again when the code is resumed', async () => {
  await world.control.patchSettings('tienda', { couponFlickerMs: 0 })
  const { code, see, sync } = await giveCode('LUIS10')
  await sync()
  await world.database.db.transaction((tx) => pauseCode(tx, { codeId: code.id }, ctx))
  expect(await sync()).toBe('archived')
  expect(await (await client()).getCoupon('LUIS10')).toMatchObject({ isArchived: true })
  expect(await see()).toMatchObject({ status: 'paused', observed: { isArchived: true } })
  await world.database.db.transaction((tx) => resumeCode(tx, { codeId: code.id }, ctx))
  expect(await sync()).toBe('live')
  expect(await (await client()).getCoupon('LUIS10')).toMatchObject({ isArchived: false })
  expect(await see()).toMatchObject({ status: 'active' })
})

test('a merchant’s coupon of the same name is left alone until a person decides', async () => {
  const limits = { maxItemsPerClient: 3, expirationIntervalPerUse: '00:00:00' }
  await (await client()).upsertCoupon({ couponCode: 'BAZAR20', utmSource: 'newsletter', ...limits })
  const { code, see, sync } = await giveCode('BAZAR20')
  expect(await sync()).toBe('failed')
  expect(await see()).toMatchObject({
    status: 'sync-failed',
    syncError: 'different-utm-source',
    observed: { utmSource: 'newsletter' },
  })
  await world.database.db.transaction((tx) => pauseCode(tx, { codeId: code.id }, ctx))
  await sync()
  expect(await (await client()).getCoupon('BAZAR20')).toMatchObject({ utmSource: 'newsletter', isArchived: false })
})

test('limits that were set in VTEX survive a repair of the utmSource', async () => {
  const { campaign, sync } = await giveCode('EVA10')
  await sync()
  const drifted = {
    couponCode: 'EVA10',
    utmSource: 'drifted',
    maxItemsPerClient: 3,
    expirationIntervalPerUse: '14.00:00:00',
    maxUsage: 500,
  }
  await (await client()).upsertCoupon(drifted)
  expect(await sync()).toBe('live')
  expect(await (await client()).getCoupon('EVA10')).toMatchObject({ ...drifted, utmSource: campaign.utmSource })
})

test('a draft is nothing to VTEX', async () => {
  const { see, sync } = await giveCode('DRAFT10', 'draft')
  expect(await sync()).toBe('untouched')
  expect(await (await client()).getCoupon('DRAFT10')).toBeNull()
  expect(await see()).toMatchObject({ status: 'draft', syncedAt: null })
})

test('a refused key is recorded and ends the job; an outage is recorded and tried again', async () => {
  const refused = await giveCode('NOKEY10')
  await world.control.putAccount('tienda', { keys: [] })
  expect(await refused.sync()).toBe('failed: unauthorized')
  expect(await refused.see()).toMatchObject({ status: 'sync-failed', syncError: 'unauthorized', syncAttempts: 1 })
  const cut = await giveCode('DOWN10')
  await world.simulator.close()
  await expect(cut.sync()).rejects.toMatchObject({ name: 'VtexError' })
  expect(await cut.see()).toMatchObject({ status: 'sync-failed', syncAttempts: 1 })
})
