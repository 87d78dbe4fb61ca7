import { machineClock } from '#app/platform/clock.server.ts'
import type { Keys } from '#app/platform/keys.server.ts'
import { createLogger } from '#app/platform/logger.server.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { countAllUsage } from '#jobs/count-usage.ts'
import { runAllRadars } from '#jobs/run-radar.ts'
import type { WorkerServices } from '#jobs/services.ts'
import { VtexClients } from '#jobs/vtex-clients.ts'
import type { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import { beginHistory } from './act-in-simulator.ts'
import { buildWorld } from './build-world.ts'
import { makeApplications } from './make-applications.ts'
import { openAccounts } from './open-accounts.ts'
import { planHistory } from './plan-history.ts'
import { playHistory } from './play-history.ts'
import { isSeeded, markSeeded } from './seed-mark.ts'
import { type BrandSlug, plannedBrands } from './world-plan.ts'

const actor = { kind: 'system', name: 'seed' } as const

/**
 * Makes the one believable world: two brands, three campaigns, eight influencers, twenty codes, a login per role, sixty days of orders
 * that went the real way from notification to ledger, and people who apply. Does nothing where it is complete; takes up one that was interrupted.
 * The same on every run but for the date. Needs a migrated database and a running simulator, whose clock is afterwards the machine's.
 */
export async function seedOnce(options: {
  database: DatabaseClient
  keys: Keys
  vault: Vault
  storage: DocumentStorage
  control: VtexControl
  now: Date
  announce: (text: string) => void
  signal: AbortSignal
}): Promise<void> {
  const { database, keys, vault, storage, control, now, announce, signal } = options
  await openAccounts(control)
  if (await isSeeded(database.sql)) return
  announce('Seeding sixty days of sales…')
  const known = await brandIdsOf(database)
  if (known.size === 0) await database.db.transaction((tx) => buildWorld(tx, { keys, vault }, actor, now))
  await beginHistory(control, now)
  const services = servicesOf(database, { keys, vault, storage }, `${control.url}/{account}`)
  const events = planHistory(now)
  const facts = await playHistory({ events, brandIds: await brandIdsOf(database), services, control, actor, now, signal })
  await control.moveClock({ offsetMs: 0 })
  const scope = { ...services, ctx: { actor, now, requestId: 'seed' } }
  await countAllUsage(scope)
  await runAllRadars(scope)
  await makeApplications({ database, keys, vault, storage }, now)
  await database.db.transaction((tx) => markSeeded(tx, facts, { actor, now, requestId: 'seed' }))
}

async function brandIdsOf(database: DatabaseClient): Promise<Map<BrandSlug, string>> {
  const slugs = plannedBrands.map(({ slug }) => slug)
  const rows = await database.sql<{ id: string; slug: BrandSlug }[]>`select id, slug from brands where slug = any(${slugs})`
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

type Secrets = Pick<WorkerServices, 'keys' | 'vault' | 'storage'>

function servicesOf(database: DatabaseClient, { keys, vault, storage }: Secrets, baseUrl: string): WorkerServices {
  const logger = createLogger('silent', 'seed')
  const vtex = new VtexClients(database, vault, logger, { baseUrl, isPublicOnly: false, timeoutMs: 10_000 })
  return {
    database,
    clock: machineClock,
    keys,
    vault,
    storage,
    logger,
    vtex,
    mail: null,
    settings: { inboxBatchSize: 200, fetchConcurrency: 16, publicUrl: 'http://localhost' },
  }
}
