import { eq } from 'drizzle-orm'
import pino from 'pino'
import { receiveNotifications } from '#app/integrations/vtex/commands/receive-notifications.server.ts'
import { machineClock } from '#app/platform/clock.server.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { commissions } from '#db/schema/commissions.ts'
import { orders } from '#db/schema/orders.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import { carryInbox } from '#jobs/carry-inbox.ts'
import type { JobScope } from '#jobs/services.ts'
import { VtexClients } from '#jobs/vtex-clients.ts'
import { makeBrand, makeVtexConnection } from '../factories/make-brand.ts'
import { makeCampaign } from '../factories/make-campaign.ts'
import { makeCode } from '../factories/make-code.ts'
import { makeInfluencer } from '../factories/make-influencer.ts'
import { VtexControl } from '../simulators/vtex/control-client.ts'
import { createSimulator } from '../simulators/vtex/server.ts'
import { cloneDatabase } from './test-database.ts'
import { createTestStorage } from './test-storage.ts'
import { vaultOf } from './test-vault.ts'

const master = Buffer.alloc(32, 9)
const keys = deriveKeys(master)
const vault = vaultOf(master)
const appKey = 'vtexappkey-shop-ABCDEF'
const appToken = 'simulated-token'

/**
 * A brand connected to a simulator of its own and a database of its own, with the pieces of the worker at hand: what happens in the jobs
 * happens here by calling them. Times are the machine's.
 */
export async function createPipelineWorld(options: {
  account: string
  currency: 'BRL' | 'COP' | 'MXN'
  timeZone?: string
  publicUrl?: string
}) {
  const database = await cloneDatabase()
  const simulator = await createSimulator()
  const control = new VtexControl(simulator.url)
  await control.putAccount(options.account, { currency: options.currency, keys: [{ appKey, appToken }] })
  const { db, sql } = database.client
  const brand = await makeBrand(db, { currency: options.currency, timeZone: options.timeZone ?? 'America/Bogota' })
  await makeVtexConnection(db, brand.id, { account: options.account, appKey, appToken, vault })
  const logger = pino({ level: 'silent' })
  const vtex = new VtexClients(database.client, vault, logger, {
    baseUrl: simulator.baseUrl,
    isPublicOnly: false,
    timeoutMs: 2000,
  })
  const { storage } = createTestStorage(vault)
  let moment = 0

  async function scope(): Promise<JobScope> {
    const ctx = { actor: { kind: 'system', name: 'test' }, now: await machineClock.now(), requestId: 'test' } as const
    const settings = { inboxBatchSize: 50, fetchConcurrency: 8, publicUrl: options.publicUrl ?? 'http://localhost:3000' }
    return { database: database.client, clock: machineClock, keys, vault, storage, logger, vtex, mail: null, settings, ctx }
  }

  return {
    brand,
    database: database.client,
    url: database.url,
    simulator,
    control,
    account: options.account,
    keys,
    vault,
    scope,
    /** A campaign open since 2015 with one code of one influencer. */
    async giveCode(code: string, terms: Parameters<typeof makeCampaign>[2] = {}) {
      const influencer = await makeInfluencer(db, { brandIds: [brand.id] })
      const { campaign } = await makeCampaign(db, { brandId: brand.id, startsAt: new Date('2015-01-01T00:00:00Z') }, terms)
      const row = await makeCode(db, {
        brandId: brand.id,
        campaignId: campaign.id,
        influencerId: influencer.id,
        code,
        assignedFrom: campaign.startsAt,
      })
      return { influencer, campaign, code: row }
    },
    /** Tells that these orders changed, as a hook would, and carries the inbox until nothing is due. */
    async refresh(...vtexOrderIds: string[]) {
      await this.tell(...vtexOrderIds)
      await this.carry()
    },
    async tell(...vtexOrderIds: string[]) {
      const receivedAt = await machineClock.now()
      moment += 1
      await receiveNotifications(
        sql,
        vtexOrderIds.map((vtexOrderId) => ({
          brandId: brand.id,
          source: 'hook' as const,
          vtexOrderId,
          state: null,
          dedupeKey: `${vtexOrderId}|${moment}`,
          payload: '{}',
          receivedAt,
        })),
      )
    },
    async carry() {
      const total = { notifications: 0, parked: 0 }
      for (;;) {
        const carried = await carryInbox(brand.id, await scope())
        total.notifications += carried.notifications
        total.parked += carried.parked
        if (carried.notifications === 0) return total
      }
    },
    async commissionOf(vtexOrderId: string) {
      const [row] = await db
        .select({ commission: commissions, order: orders })
        .from(commissions)
        .innerJoin(orders, eq(orders.id, commissions.orderId))
        .where(eq(orders.vtexOrderId, vtexOrderId))
      return row ?? null
    },
    /** Kept balances by account kind; zero balances are left out. */
    async balances(): Promise<Record<string, bigint>> {
      const rows = await sql<{ kind: string; balance: string }[]>`
        select kind, sum(balance)::text as balance from ledger_accounts group by kind having sum(balance) <> 0 order by kind`
      return Object.fromEntries(rows.map((row) => [row.kind, BigInt(row.balance)]))
    },
    /** The next call to VTEX is made by a new client. */
    forgetClient: () => vtex.forget(brand.id),
    async inbox() {
      return db.select().from(inboxNotifications).orderBy(inboxNotifications.id)
    },
    async close() {
      await control.close()
      await simulator.close()
      await database.drop()
    },
  }
}
