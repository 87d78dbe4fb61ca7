import { createLogger } from '#app/platform/logger.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { configureBrandHook } from '#jobs/configure-brand-hook.ts'
import { VtexClients } from '#jobs/vtex-clients.ts'

/**
 * Points every connected brand's hook at the web server, which has to be up: VTEX pings it. Repeated at each start, as VTEX deletes hooks
 * that stay silent for three days.
 * @throws Error when a hook is not as wanted afterwards
 */
export async function configureHooks(options: {
  database: DatabaseClient
  vault: Vault
  vtexBaseUrl: string
  publicUrl: string
}): Promise<void> {
  const { database, vault, vtexBaseUrl, publicUrl } = options
  const settings = { baseUrl: vtexBaseUrl, isPublicOnly: false, timeoutMs: 10_000 }
  const vtex = new VtexClients(database, vault, createLogger('silent', 'stack'), settings)
  const connected = await database.sql<{ brand_id: string }[]>`select brand_id from vtex_connections order by brand_id`
  for (const { brand_id: brandId } of connected) {
    const ctx = { actor: { kind: 'system', name: 'stack' }, now: new Date(), requestId: 'stack' } as const
    const state = await configureBrandHook(brandId, { database, vault, vtex, publicUrl }, ctx)
    if (state !== 'configured') throw new Error(`The hook of brand ${brandId} is ${state}.`)
  }
}
