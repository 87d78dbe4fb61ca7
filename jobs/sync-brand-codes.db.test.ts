import { and, eq, gt, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { pauseCode } from '#app/features/codes/commands/pause-code.server.ts'
import { resumeCode } from '#app/features/codes/commands/resume-code.server.ts'
import { retryCodeSync } from '#app/features/codes/commands/retry-code-sync.server.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { createVtexClient } from '#app/integrations/vtex/client.server.ts'
import { turnsPerMinute } from '#app/integrations/vtex/paced-lane.server.ts'
import { VtexError } from '#app/integrations/vtex/vtex-error.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { as, system } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import type { JobScope } from './services.ts'
import { syncBrandCodes } from './sync-brand-codes.ts'
import type { Coupons } from './sync-coupons.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>
const account = 'tienda'

beforeAll(async () => {
  world = await createPipelineWorld({ account, currency: 'COP' })
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.control.clearFaults()
  await world.control.wipe(account)
  await world.control.patchSettings(account, { couponFlickerMs: 120_000, limits: { multipleCoupons: null } })
  await world.database.sql`delete from code_drifts`
  await world.database.sql`update codes set next_sync_at = null, status = 'archived'`
  await world.database.sql`delete from vtex_lanes`
  await world.database.sql`delete from graphile_worker._private_jobs`
  await world.database.sql`delete from vtex_budgets`
  world.forgetClient()
})

const db = () => world.database.db
const ctx = as(system)
const seen = (codeId: string) => getCode(db(), { codeId }, system)
const client = async () => (await (await world.scope()).vtex.connect(world.brand.id)).client
const sync = async (scope?: JobScope) => syncBrandCodes(scope ?? (await world.scope()), world.brand.id)
const couponsByCode = async () => new Map((await world.control.coupons(account)).map((coupon) => [coupon.couponCode, coupon]))
const jobsPlanned = () => world.database.sql<{ run_at: Date }[]>`
  select run_at from graphile_worker._private_jobs where key = ${`codes.sync-brand:${world.brand.id}`}`

async function giveCode(text: string, status: CodeStatus = 'pending-sync', columns: Partial<typeof codes.$inferInsert> = {}) {
  const { code, campaign } = await world.giveCode(text)
  await db()
    .update(codes)
    .set({ status, nextSyncAt: new Date(), ...columns })
    .where(eq(codes.id, code.id))
  return { code, campaign, see: () => seen(code.id) }
}

/** Codes of one campaign and one influencer that wait for their first sync. */
async function giveMany(count: number, prefix: string) {
  const { campaign, influencer } = await world.giveCode(`${prefix}0`)
  const rows = Array.from({ length: count }, (_, index) => ({ code: `${prefix}-${String(index).padStart(4, '0')}` }))
  for (const { code } of rows)
    await makeCode(db(), {
      ...{ brandId: world.brand.id, campaignId: campaign.id, influencerId: influencer.id, code },
      ...{ status: 'pending-sync', origin: 'bulk', nextSyncAt: new Date() },
    })
  await db()
    .update(codes)
    .set({ status: 'archived' })
    .where(eq(codes.code, `${prefix}0`))
  return {
    campaign,
    ours: () =>
      db()
        .select()
        .from(codes)
        .where(and(eq(codes.campaignId, campaign.id), eq(codes.origin, 'bulk'))),
  }
}

/** As when the time of every wait is over. */
const pass = () =>
  db()
    .update(codes)
    .set({ nextSyncAt: new Date(Date.now() - 1) })
    .where(and(eq(codes.brandId, world.brand.id), gt(codes.nextSyncAt, new Date())))

/** The same client, looked at or broken by `wrap`. */
async function scopeWith(wrap: (coupons: Coupons) => Coupons): Promise<JobScope> {
  const scope = await world.scope()
  const connected = await scope.vtex.connect(world.brand.id)
  const broken = { ...connected, client: { ...connected.client, ...wrap(connected.client) } }
  return { ...scope, vtex: { connect: async () => broken } as unknown as JobScope['vtex'] }
}

test('a code becomes a coupon of its campaign with its limits; the flicker is waited out, not repaired', async () => {
  const { campaign, see } = await giveCode('ANA10', 'pending-sync', { maxUses: 500, maxUsesPerClient: 1 })
  await sync()
  const mine = { couponCode: 'ANA10', utmSource: campaign.utmSource, maxUsage: 500, expirationIntervalPerUse: '3650.00:00:00' }
  expect(await (await client()).getCoupon('ANA10')).toMatchObject({ ...mine, isArchived: true })
  expect(await see()).toMatchObject({ status: 'active', syncError: null, observed: { ...mine, isArchived: false } })
  const calls = (await world.control.statistics()).requests
  await pass()
  await world.control.moveClock({ advance: 'PT3M' })
  await sync()
  expect(await see()).toMatchObject({ status: 'active', observed: { isArchived: false } })
  const [row] = await db()
    .select()
    .from(codes)
    .where(and(eq(codes.code, 'ANA10'), isNull(codes.nextSyncAt)))
  expect(row).toMatchObject({ syncAttempts: 0 })
  const writes = Object.keys((await world.control.statistics()).requests).filter((name) => !(name in calls))
  expect(writes).toEqual([])
  expect(await db().select().from(codeDrifts)).toEqual([])
})

test('asked again inside the flicker, it is not repaired either', async () => {
  const { code, see } = await giveCode('EVA11')
  await sync()
  await db().transaction((tx) => retryCodeSync(tx, { codeId: code.id }, ctx))
  const unarchived: string[] = []
  await sync(await scopeWith((coupons) => ({ ...coupons, unarchiveCoupon: async (text) => void unarchived.push(text) })))
  expect(unarchived).toEqual([])
  expect(await see()).toMatchObject({ status: 'active' })
})

test('a paused code’s coupon is archived, and works again when the code is resumed', async () => {
  await world.control.patchSettings(account, { couponFlickerMs: 0 })
  const { code, see } = await giveCode('LUIS10')
  await sync()
  await db().transaction((tx) => pauseCode(tx, { codeId: code.id }, ctx))
  await sync()
  expect((await couponsByCode()).get('LUIS10')).toMatchObject({ isArchived: true })
  expect(await see()).toMatchObject({ status: 'paused', observed: { isArchived: true } })
  await db().transaction((tx) => resumeCode(tx, { codeId: code.id }, ctx))
  await sync()
  expect((await couponsByCode()).get('LUIS10')).toMatchObject({ isArchived: false })
  expect(await see()).toMatchObject({ status: 'active' })
})

test('a pause inside the flicker archives the coupon although it reads as archived', async () => {
  const { code } = await giveCode('SOL10')
  await sync()
  await db().transaction((tx) => pauseCode(tx, { codeId: code.id }, ctx))
  await sync()
  expect((await couponsByCode()).get('SOL10')).toMatchObject({ isArchived: true })
})

test('a merchant’s coupon of the same name is left alone until a person decides, also after a pause and a resume', async () => {
  const limits = { maxItemsPerClient: 3, expirationIntervalPerUse: '00:00:00' }
  await (await client()).upsertCoupon({ couponCode: 'BAZAR20', utmSource: 'newsletter', ...limits })
  const { code, see } = await giveCode('BAZAR20')
  await sync()
  expect(await see()).toMatchObject({
    status: 'sync-failed',
    syncError: 'different-utm-source',
    observed: { utmSource: 'newsletter' },
  })
  await db().transaction((tx) => pauseCode(tx, { codeId: code.id }, ctx))
  await sync()
  await db().transaction((tx) => resumeCode(tx, { codeId: code.id }, ctx))
  await sync()
  expect(await see()).toMatchObject({ status: 'sync-failed', syncError: 'different-utm-source' })
  expect((await couponsByCode()).get('BAZAR20')).toMatchObject({ utmSource: 'newsletter', isArchived: false })
})

test('a coupon with the campaign’s utmSource is taken over with the limits it has', async () => {
  const { campaign, see } = await giveCode('OLGA10')
  const theirs = {
    couponCode: 'OLGA10',
    utmSource: campaign.utmSource,
    maxItemsPerClient: 3,
    expirationIntervalPerUse: '14.00:00:00',
  }
  await (await client()).upsertCoupon({ ...theirs, maxUsage: 40 })
  await world.control.moveClock({ advance: 'PT3M' })
  await sync()
  expect((await couponsByCode()).get('OLGA10')).toMatchObject({ ...theirs, maxUsage: 40 })
  expect(await see()).toMatchObject({ status: 'active' })
  expect(await db().select({ maxUses: codes.maxUses }).from(codes).where(eq(codes.code, 'OLGA10'))).toEqual([{ maxUses: 40 }])
})

test('a draft is nothing to VTEX, and a code waits for its first day', async () => {
  const draft = await giveCode('DRAFT10', 'draft')
  const early = await giveCode('EARLY10', 'pending-sync', { validFrom: new Date('2099-01-01T00:00:00Z') })
  await sync()
  expect([...(await couponsByCode()).keys()]).toEqual([])
  expect(await draft.see()).toMatchObject({ status: 'draft', syncedAt: null })
  expect(await early.see()).toMatchObject({ status: 'pending-sync', syncedAt: null })
  const [row] = await db().select().from(codes).where(eq(codes.code, 'EARLY10'))
  expect(row?.nextSyncAt).toEqual(new Date('2099-01-01T00:00:00Z'))
})

test('many go in batches after one reading of the list; a merchant’s coupon among them is left alone', async () => {
  const { campaign, ours } = await giveMany(250, 'MANY')
  const limits = { maxItemsPerClient: 3, expirationIntervalPerUse: '00:00:00' }
  await (await client()).upsertCoupon({ couponCode: 'many-0007', utmSource: 'newsletter', ...limits })
  const calls: string[] = []
  function noting<Args extends unknown[], Result>(name: string, call: (...args: Args) => Result) {
    return (...args: Args) => {
      calls.push(name)
      return call(...args)
    }
  }
  await sync(
    await scopeWith((coupons) => ({
      ...coupons,
      listCoupons: noting('list', coupons.listCoupons),
      putCoupons: (batch) => noting(`put ${batch.length}`, coupons.putCoupons)(batch),
      upsertCoupon: noting('upsert', coupons.upsertCoupon),
      getCoupon: noting('get', coupons.getCoupon),
    })),
  )
  expect(calls.sort()).toEqual(['list', 'put 100', 'put 50', 'put 99'])
  const rows = await ours()
  expect(rows.filter(({ status }) => status === 'active')).toHaveLength(249)
  expect(rows.find(({ code }) => code === 'MANY-0007')).toMatchObject({
    status: 'sync-failed',
    syncError: 'different-utm-source',
  })
  const coupons = await couponsByCode()
  expect(coupons.size).toBe(250)
  expect([...coupons.values()].filter(({ utmSource }) => utmSource === campaign.utmSource)).toHaveLength(249)
})

test('a worker that dies at any call leaves no double, no stray and no code behind', async () => {
  for (let deadlyCall = 1; deadlyCall <= 3; deadlyCall++)
    for (const isBefore of [true, false]) {
      const { ours, campaign } = await giveMany(130, `DIE${deadlyCall}${isBefore ? 'A' : 'B'}`)
      let calls = 0
      /** The call reaches VTEX or not; nobody hears of it. */
      const die = async <T>(call: () => Promise<T>): Promise<T> => {
        calls += 1
        if (calls !== deadlyCall) return call()
        if (!isBefore) await call()
        throw new Error('killed')
      }
      const dying = await scopeWith((coupons) => ({
        ...coupons,
        listCoupons: () => die(coupons.listCoupons),
        putCoupons: (batch) => die(() => coupons.putCoupons(batch)),
      }))
      await sync(dying).catch((error: Error) => expect(error.message).toBe('killed'))
      await pass()
      await sync()
      const rows = await ours()
      expect(rows.map(({ status }) => status).filter((status) => status !== 'active')).toEqual([])
      const mine = (await world.control.coupons(account)).filter(({ utmSource }) => utmSource === campaign.utmSource)
      expect(mine.map(({ couponCode }) => couponCode).sort()).toEqual(rows.map(({ code }) => code).sort())
      expect(await auditTrail(db(), 'code', rows[0]!.id)).toHaveLength(1)
    }
})

test('a storm of 429 fails no code: they wait as long as VTEX asks, and the queue is called again then', async () => {
  const { ours } = await giveMany(130, 'STORM')
  await world.control.armFault({ account, path: 'multiple-coupons', kind: 'status', status: 429, retryAfter: 40, times: 1 })
  const before = Date.now()
  expect(await sync()).toMatchObject({ failed: 0 })
  const rows = await ours()
  expect(rows.every(({ status, syncAttempts }) => status === 'pending-sync' && syncAttempts === 0)).toBe(true)
  expect(rows.some(({ syncError }) => syncError === 'rate-limited')).toBe(true)
  const [job] = await jobsPlanned()
  expect(job!.run_at.getTime()).toBeGreaterThan(before + 30_000)
  await world.database.sql`update vtex_lanes set blocked_until = now(), next_turn_at = now()`
  await pass()
  await sync()
  expect((await ours()).filter(({ status }) => status !== 'active')).toEqual([])
})

test('a time-out after VTEX did the work is found done, once', async () => {
  const { code, see } = await giveCode('SLOW10')
  const late = await scopeWith((coupons) => ({
    ...coupons,
    async upsertCoupon(coupon) {
      await coupons.upsertCoupon(coupon)
      throw new VtexError('timeout', 'upsert-coupon')
    },
  }))
  await sync(late)
  expect(await see()).toMatchObject({ status: 'sync-failed', syncError: 'timeout', syncAttempts: 1 })
  await pass()
  await sync()
  expect(await see()).toMatchObject({ status: 'active', syncAttempts: 0, syncError: null })
  expect(await world.control.coupons(account)).toHaveLength(1)
  expect((await auditTrail(db(), 'code', code.id)).map(({ after }) => after)).toEqual([
    { status: 'sync-failed', syncError: 'timeout' },
    { status: 'active' },
  ])
})

test('what somebody changes meanwhile is shown, not overwritten, until a person asks', async () => {
  const { code, see } = await giveCode('PEPE10')
  await sync()
  await world.control.moveClock({ advance: 'PT3M' })
  await world.control.editCoupon(account, 'PEPE10', { maxUsage: 9 })
  await pass()
  await sync()
  expect(await see()).toMatchObject({ status: 'active' })
  expect(await db().select().from(codeDrifts)).toMatchObject([{ codeId: code.id, status: 'open', observed: { maxUsage: 9 } }])
  expect((await couponsByCode()).get('PEPE10')).toMatchObject({ maxUsage: 9 })
  await db().transaction((tx) => retryCodeSync(tx, { codeId: code.id }, ctx))
  await sync()
  expect((await couponsByCode()).get('PEPE10')).not.toHaveProperty('maxUsage', 9)
})

test('one coupon that VTEX refuses does not hold up its batch', async () => {
  const { ours } = await giveMany(30, 'BAD')
  await db().update(codes).set({ code: 'BAD_0003' }).where(eq(codes.code, 'BAD-0003'))
  await sync()
  const rows = await ours()
  expect(rows.filter(({ status }) => status === 'active')).toHaveLength(29)
  expect(rows.find(({ code }) => code === 'BAD_0003')).toMatchObject({
    status: 'sync-failed',
    syncError: 'rejected',
    nextSyncAt: null,
  })
})

test('a refused key fails all at once, without asking for each; nothing is tried until a person has acted', async () => {
  const { ours } = await giveMany(230, 'NOKEY')
  await world.control.patchSettings(account, { couponFlickerMs: 0 })
  await world.control.armFault({ account, path: '/api/rnb', kind: 'status', status: 403, times: 1000 })
  await world.control.resetStatistics()
  await sync()
  const rows = await ours()
  expect(rows.every(({ status, syncError }) => status === 'sync-failed' && syncError === 'forbidden')).toBe(true)
  expect(rows.every(({ nextSyncAt }) => nextSyncAt === null)).toBe(true)
  const calls = Object.values((await world.control.statistics()).requests).flatMap((byStatus) => Object.values(byStatus))
  expect(calls.reduce((sum, count) => sum + count, 0)).toBeLessThan(10)
})

test('ten thousand codes are a hundred calls of the lane that holds them to fifty-five a minute', async () => {
  const { campaign, influencer } = await world.giveCode('TENK')
  await world.database.sql`
    with made as (
      insert into codes (id, brand_id, campaign_id, code, normalized_code, status, created_at, origin, next_sync_at)
      select gen_random_uuid(), ${world.brand.id}, ${campaign.id}, 'TENK-' || n, 'TENK-' || n, 'pending-sync', now(), 'bulk', now()
      from generate_series(1, 10000) n returning id)
    insert into code_assignments (id, code_id, influencer_id, assigned_from)
    select gen_random_uuid(), id, ${influencer.id}, now() from made`
  const takes: (string | undefined)[] = []
  await world.control.resetStatistics()
  const scope = await world.scope()
  const connected = await scope.vtex.connect(world.brand.id)
  const counted = createVtexClient({
    ...{ baseUrl: world.simulator.baseUrl, account, appKey: 'vtexappkey-shop-ABCDEF', appToken: 'simulated-token' },
    ...{ timeoutMs: 10_000, isPublicOnly: false },
    budget: { take: async (_, lane) => void takes.push(lane), block: async () => undefined },
  })
  const quick = { ...scope, vtex: { connect: async () => ({ ...connected, client: counted }) } as unknown as JobScope['vtex'] }
  await sync(quick)
  const [row] = await world.database
    .sql`select count(*)::int as n from codes where campaign_id = ${campaign.id} and origin = 'bulk' and status = 'active'`
  expect(row?.n).toBe(10_000)
  expect(takes.filter((lane) => lane === 'coupon-batches')).toHaveLength(100)
  expect(takes.filter((lane) => lane === undefined)).toHaveLength(1)
  expect(turnsPerMinute['coupon-batches']).toBeLessThan(60)
  expect(await world.control.coupons(account)).toHaveLength(10_000)
}, 60_000)
