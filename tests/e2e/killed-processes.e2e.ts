import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { startCodeBatch } from '#app/features/codes/commands/start-code-batch.server.ts'
import { checkBrandDrift } from '#app/features/codes/tasks.ts'
import { verifyBooks } from '#app/features/operations/verification/verify-books.server.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { asSystem } from '#db/scope.ts'
import { type Child, startChild, untilReady } from '#ops/stack/child.ts'
import { isAnswering } from '#ops/stack/is-answering.ts'
import { as, system } from '#tests/support/acting.ts'
import { vaultOf } from '#tests/support/test-vault.ts'
import { makeBrand, makeVtexConnection } from '../factories/make-brand.ts'
import { makeCampaign } from '../factories/make-campaign.ts'
import { makeCode } from '../factories/make-code.ts'
import { makeInfluencer } from '../factories/make-influencer.ts'
import { VtexControl } from '../simulators/vtex/control-client.ts'
import { createSimulator, type Simulator } from '../simulators/vtex/server.ts'
import { databaseUrl, freePort } from '../support/postgres-server.ts'

const master = Buffer.alloc(32, 3)
const account = 'burst'
const appKey = 'vtexappkey-burst-ABCDEF'
const secret = 'burst-webhook-secret'
const orders = 1200
const manyCodes = 400
const signal = new AbortController().signal
const logs = mkdtempSync(join(tmpdir(), 'affiliate-kill-'))

let simulator: Simulator
let control: VtexControl
let database: DatabaseClient
let url: string
let port: number
let slug: string
let brandId: string
let campaignId: string
let influencerId: string
const alive = new Set<Child>()

/** A database, a simulator, a web server and a worker of this file's own: they are killed. */
beforeAll(async () => {
  const server = inject('e2e').databaseUrl
  const admin = postgres(server, { max: 1, onnotice: () => undefined })
  await admin`drop database if exists killed with (force)`
  await admin`create database killed`
  await admin.end()
  url = databaseUrl(server, 'killed')
  await migrateDatabase(url)
  database = createDatabase(url)
  simulator = await createSimulator()
  control = new VtexControl(simulator.url)
  const brand = await makeBrand(database.db)
  slug = brand.slug
  brandId = brand.id
  await control.putAccount(account, {
    currency: 'COP',
    keys: [{ appKey, appToken: 'token' }],
    settings: { limits: { getOrder: null }, delivery: { retryBaseMs: 200, timeoutMs: 2000 } },
  })
  const connection = {
    account,
    appKey,
    appToken: 'token',
    webhookSecret: secret,
    vault: vaultOf(master),
    requestsPerMinute: 1_000_000,
  }
  await makeVtexConnection(database.db, brand.id, connection)
  const influencer = await makeInfluencer(database.db, { brandIds: [brand.id] })
  influencerId = influencer.id
  const { campaign } = await makeCampaign(database.db, { brandId: brand.id })
  campaignId = campaign.id
  await makeCode(database.db, { brandId: brand.id, campaignId, influencerId: influencer.id, code: 'BURST' })
  port = await freePort()
  await startWeb()
  await startWorker()
  const response = await fetch(`${simulator.url}/${account}/api/orders/hook/config`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'X-VTEX-API-AppKey': appKey,
      'X-VTEX-API-AppToken': 'token',
    },
    body: JSON.stringify({
      filter: { type: 'FromWorkflow', status: ['payment-approved'] },
      hook: { url: `http://127.0.0.1:${port}/webhooks/vtex/${slug}`, headers: { 'x-webhook-secret': secret } },
    }),
  })
  expect(response.status).toBe(200)
})

afterAll(async () => {
  await Promise.all([...alive].map((child) => child.stop()))
  await control.close()
  await simulator.close()
  await database.close()
})

function start(name: string, file: string): Child {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    APP_MODE: 'local',
    DATABASE_URL: url,
    DATA_DIR: logs,
    MASTER_KEY: master.toString('base64'),
    PORT: String(port),
    LOG_LEVEL: 'warn',
    INBOX_BATCH_SIZE: '40',
    VTEX_BASE_URL: simulator.baseUrl,
  }
  const child = startChild({ name, args: [file], env, log: join(logs, `${name}-${Date.now()}.log`) })
  alive.add(child)
  void child.ended.then(() => alive.delete(child))
  return child
}

async function startWeb(): Promise<Child> {
  const web = start('web', 'build/server/web.js')
  await untilReady('web', () => isAnswering(`http://127.0.0.1:${port}/healthz`), { children: [web], signal })
  return web
}

async function startWorker(): Promise<Child> {
  return start('worker', 'build/server/worker.js')
}

async function kill(name: string): Promise<void> {
  const victim = [...alive].find((child) => child.name === name)!
  process.kill(victim.pid, 'SIGKILL')
  await victim.ended
}

async function storedCount(): Promise<number> {
  const [row] = await database.sql<[{ n: number }]>`select count(*)::int as n from commissions`
  return row.n
}

/** Every acknowledged notification has its row, every order its one commission, and the books are right to the cent. */
async function expectNothingLostOrDoubled(wanted: number): Promise<void> {
  await vi.waitFor(async () => expect(await storedCount()).toBe(wanted), { timeout: 60_000, interval: 200 })
  expect((await control.settled(30_000)).pending).toBe(0)
  const acknowledged = (await control.deliveries(account, { limit: 10_000 })).filter((entry) => entry.status === 200)
  const received = new Set(
    (await database.sql<{ id: string }[]>`select distinct vtex_order_id as id from inbox_notifications`).map((row) => row.id),
  )
  expect(acknowledged.filter((entry) => !received.has(entry.notification.OrderId))).toEqual([])
  await vi.waitFor(
    async () => {
      const [open] = await database.sql<
        [{ n: number }]
      >`select count(*)::int as n from inbox_notifications where status <> 'done'`
      expect(open.n).toBe(0)
    },
    { timeout: 60_000, interval: 200 },
  )
  for await (const { name, violations } of verifyBooks(database.db, deriveKeys(master)))
    expect({ name, violations }).toEqual({ name, violations: [] })
  const [books] = await database.sql<[{ balance: string; wanted: string }]>`
    select (select sum(balance)::text from ledger_accounts where kind = 'confirmed') as balance,
      (select sum(line_commission)::text from (
        select sign(remaining_amount) * ((abs(remaining_amount) * 1000 + 5000) / 10000) as line_commission from order_lines) as lines) as wanted`
  expect(books.balance).toBe(books.wanted)
}

/** Sends a burst and kills a process once it is well under way; what kept running must be enough for the rest. */
async function burst(during: () => Promise<void>): Promise<void> {
  const before = await storedCount()
  await control.createBulkOrders(account, orders, { coupons: ['BURST'] })
  const delivered = control.deliverAll({ account, concurrency: 20, maxPerSecond: 400 })
  await vi.waitFor(async () => expect(await storedCount()).toBeGreaterThan(before + 100), { timeout: 30_000, interval: 20 })
  await during()
  await delivered
}

test('a worker killed in the middle of a burst loses nothing and doubles nothing', async () => {
  await burst(async () => {
    await kill('worker')
    await startWorker()
  })
  await expectNothingLostOrDoubled(orders)
})

test('a web server killed in the middle of a burst loses nothing that it acknowledged', async () => {
  await burst(async () => {
    await kill('web')
    await startWeb()
  })
  await expectNothingLostOrDoubled(2 * orders)
})

/** Our codes of the batch, and the coupons of their campaign in VTEX, by name. */
async function bothSides() {
  const ours = await database.sql<{ id: string; code: string; status: string; syncError: string | null }[]>`
    select id, code, status, sync_error as "syncError" from codes where campaign_id = ${campaignId} and code like 'TANDA%' order by code`
  const theirs = (await control.coupons(account)).filter(({ couponCode }) => couponCode.startsWith('TANDA'))
  return { ours: [...ours], theirs: theirs.sort((a, b) => (a.couponCode < b.couponCode ? -1 : 1)) }
}

test('a worker killed in the middle of a bulk sync leaves no double and no stray; what others changed meanwhile is found, not undone', async () => {
  const ctx = as(system, new Date())
  const batch = { campaignId, pattern: 'TANDA{RAND6}', influencerIds: [influencerId], toMembers: false, count: manyCodes }
  await asSystem(database.db, 'test', (tx) => startCodeBatch(tx, batch, ctx))
  const synced = async () => (await bothSides()).ours.filter(({ status }) => status === 'active')
  await vi.waitFor(async () => expect((await synced()).length).toBeGreaterThan(0), { timeout: 30_000, interval: 20 })
  await kill('worker')
  const [edited] = await synced()
  expect((await synced()).length).toBeLessThan(manyCodes)
  await control.editCoupon(account, edited!.code, { utmSource: 'otra-campana' })
  // What the dead worker had taken comes back after two minutes: they have passed.
  await database.sql`update codes set next_sync_at = now() where campaign_id = ${campaignId} and next_sync_at is not null`
  await startWorker()
  await vi.waitFor(async () => expect(await synced()).toHaveLength(manyCodes), { timeout: 60_000, interval: 250 })
  const { ours, theirs } = await bothSides()
  expect(theirs.map(({ couponCode }) => couponCode)).toEqual(ours.map(({ code }) => code))
  expect(theirs.filter(({ isArchived }) => isArchived)).toEqual([])
  expect(theirs.filter(({ utmSource }) => utmSource === 'otra-campana').map(({ couponCode }) => couponCode)).toEqual([
    edited!.code,
  ])

  await database.db.transaction((tx) => enqueue(tx, checkBrandDrift, { brandId }))
  await vi.waitFor(
    async () => {
      const drifts = await database.sql<{ id: string; theirs: string }[]>`
        select code_id as id, observed ->> 'utmSource' as theirs from code_drifts where brand_id = ${brandId} and status = 'open'
          and code_id = any(${ours.map(({ id }) => id)}::uuid[])`
      expect([...drifts]).toEqual([{ id: edited!.id, theirs: 'otra-campana' }])
    },
    { timeout: 20_000, interval: 250 },
  )
})
