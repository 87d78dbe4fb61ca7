import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptDrifts } from '#app/features/codes/commands/accept-drifts.server.ts'
import { healDrifts } from '#app/features/codes/commands/heal-drifts.server.ts'
import { retryFailedSyncs } from '#app/features/codes/commands/retry-failed-syncs.server.ts'
import { ListDrifts } from '#app/features/codes/drift-inputs.ts'
import { exportDrifts } from '#app/features/codes/queries/export-drifts.server.ts'
import { getSyncOverview } from '#app/features/codes/queries/get-sync-overview.server.ts'
import { listDrifts } from '#app/features/codes/queries/list-drifts.server.ts'
import { codes } from '#db/schema/codes.ts'
import { as, auditorOf, managerOf } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import { checkDriftOfBrand } from './check-drift.ts'
import { syncBrandCodes } from './sync-brand-codes.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>
const account = 'deriva'

beforeAll(async () => {
  world = await createPipelineWorld({ account, currency: 'COP' })
  await world.control.patchSettings(account, { couponFlickerMs: 0 })
})
afterAll(() => world.close())

const db = () => world.database.db
const manager = () => as(managerOf(world.brand.id), new Date())
const check = async () => checkDriftOfBrand(await world.scope(), world.brand.id)
const sync = async () => syncBrandCodes(await world.scope(), world.brand.id)
const open = async (status = 'open') =>
  (await listDrifts(db(), ListDrifts.parse({ brandId: world.brand.id, status }), manager().actor)).items
const coupon = async (code: string) => (await world.control.coupons(account)).find(({ couponCode }) => couponCode === code)
const row = async (code: string) => (await db().select().from(codes).where(eq(codes.code, code)))[0]!

/** Synced some time ago, at rest. */
async function giveSynced(...texts: string[]) {
  for (const text of texts) {
    const { code } = await world.giveCode(text)
    await db().update(codes).set({ status: 'pending-sync', nextSyncAt: new Date() }).where(eq(codes.id, code.id))
  }
  await sync()
  await db()
    .update(codes)
    .set({ syncedAt: new Date(Date.now() - 3_600_000), nextSyncAt: null })
}

test('coupons that are as we left them are no drift; changed ones are, once, side by side', async () => {
  await giveSynced('UNO', 'DOS', 'TRES', 'CUATRO')
  expect(await check()).toMatchObject({ checked: 4, found: 0 })
  await world.control.editCoupon(account, 'UNO', { utmSource: 'otra' })
  await world.control.editCoupon(account, 'DOS', { isArchived: true })
  await world.control.editCoupon(account, 'TRES', { maxUsage: 5 })
  expect(await check()).toMatchObject({ checked: 4, found: 3, opened: 3 })
  expect(await check()).toMatchObject({ found: 3, opened: 0 })
  const byCode = new Map((await open()).map((drift) => [drift.code.code, drift]))
  expect(byCode.get('UNO')).toMatchObject({ fields: ['utmSource'], isAcceptable: false, observed: { utmSource: 'otra' } })
  expect(byCode.get('DOS')).toMatchObject({ fields: ['isArchived'], isAcceptable: true })
  expect(byCode.get('TRES')).toMatchObject({ fields: ['maxUsage'], wanted: { maxUsage: null }, observed: { maxUsage: 5 } })
  expect(await coupon('TRES')).toMatchObject({ maxUsage: 5 })
  const csv = await exportDrifts(
    world.database,
    { brandId: world.brand.id, status: 'open', search: undefined },
    manager().actor,
    {
      language: 'es',
    },
  )
  expect((await new Response(csv).text()).trim().split('\n')).toHaveLength(4)
})

test('what can be accepted becomes ours, what cannot stays open; the rest is healed by the sync', async () => {
  const driftIds = (await open()).map(({ id }) => id)
  const auditor = as(auditorOf(world.brand.id))
  const brandId = world.brand.id
  await expect(db().transaction((tx) => acceptDrifts(tx, { brandId }, auditor))).rejects.toThrow('codes.not-allowed')
  expect(await db().transaction((tx) => acceptDrifts(tx, { brandId, driftIds }, manager()))).toEqual({ accepted: 2, refused: 1 })
  expect(await row('DOS')).toMatchObject({ status: 'paused' })
  expect(await row('TRES')).toMatchObject({ status: 'active', maxUses: 5 })
  expect(await db().transaction((tx) => healDrifts(tx, { brandId }, manager()))).toEqual({ healed: 1 })
  await sync()
  const uno = await row('UNO')
  expect(uno.status).toBe('active')
  expect((await coupon('UNO'))?.utmSource).not.toBe('otra')
  expect((await auditTrail(db(), 'code', uno.id)).map(({ action }) => action)).toContain('codes.heal-drifts')
  await db()
    .update(codes)
    .set({ syncedAt: new Date(Date.now() - 3_600_000), nextSyncAt: null })
  expect(await check()).toMatchObject({ found: 0 })
  expect((await open('accepted')).map(({ code }) => code.code).sort()).toEqual(['DOS', 'TRES'])
})

test('a coupon that works again though its code is paused is a drift; undone in VTEX it is gone by itself', async () => {
  await world.control.editCoupon(account, 'DOS', { isArchived: false })
  expect(await check()).toMatchObject({ found: 1 })
  expect((await open())[0]).toMatchObject({ code: { code: 'DOS' }, isAcceptable: false })
  await world.control.editCoupon(account, 'DOS', { isArchived: true })
  expect(await check()).toMatchObject({ found: 0, gone: 1 })
  expect(await open('gone')).toMatchObject([{ code: { code: 'DOS' } }])
})

test('a code synced just now is left to settle', async () => {
  await db().update(codes).set({ syncedAt: new Date() }).where(eq(codes.code, 'CUATRO'))
  await world.control.editCoupon(account, 'CUATRO', { isArchived: true })
  expect(await check()).toMatchObject({ found: 0 })
})

test('failures are grouped by reason, and tried again together', async () => {
  const failed = { status: 'sync-failed' as const, nextSyncAt: null }
  await db()
    .update(codes)
    .set({ ...failed, syncError: 'forbidden' })
    .where(eq(codes.code, 'UNO'))
  await db()
    .update(codes)
    .set({ ...failed, syncError: 'rejected' })
    .where(eq(codes.code, 'TRES'))
  const overview = () => getSyncOverview(db(), { brandId: world.brand.id }, manager().actor)
  expect((await overview()).failures.map(({ reason, count }) => [reason, count]).sort()).toEqual([
    ['forbidden', 1],
    ['rejected', 1],
  ])
  const retry = (reason?: string) =>
    db().transaction((tx) => retryFailedSyncs(tx, { brandId: world.brand.id, reason }, manager()))
  expect(await retry('forbidden')).toEqual({ retried: 1 })
  expect(await overview()).toMatchObject({ waiting: 1, failures: [{ reason: 'rejected', count: 1 }] })
  expect(await retry()).toEqual({ retried: 1 })
})
