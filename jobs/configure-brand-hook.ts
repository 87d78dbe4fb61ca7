import type { Context } from '#app/domain/context.ts'
import type { HookState } from '#app/domain/hook-state.ts'
import { recordHookState } from '#app/features/brands/commands/record-hook-state.server.ts'
import { getHookSettings } from '#app/features/brands/queries/get-hook-settings.server.ts'
import { configureHook } from '#app/integrations/vtex/configure-hook.server.ts'
import { VtexError, type VtexErrorKind } from '#app/integrations/vtex/vtex-error.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import type { JobScope } from './services.ts'
import type { VtexClients } from './vtex-clients.ts'

/**
 * Points the hook of a brand's VTEX account at `<publicUrl>/webhooks/vtex/<slug>` and keeps what came of it: read, call out, write.
 * @throws DomainError brands.not-connected | brands.not-allowed; VtexError
 */
export async function configureBrandHook(
  brandId: string,
  services: { database: DatabaseClient; vault: Vault; vtex: VtexClients; publicUrl: string },
  ctx: Context,
): Promise<HookState> {
  const { database, vault, vtex, publicUrl } = services
  const settings = await getHookSettings(database.db, { brandId }, { vault })
  const { client } = await vtex.connect(brandId)
  const hookState = await configureHook(client, {
    url: `${publicUrl}/webhooks/vtex/${settings.slug}`,
    header: settings.webhookHeader,
    secret: settings.webhookSecret,
  })
  await database.db.transaction((tx) => recordHookState(tx, { brandId, hookState }, ctx))
  return hookState
}

/** What waiting heals: the queue tries again. Anything else is kept as a state that people see, and looked at again with every check of the hooks. */
const healedByTime: ReadonlySet<VtexErrorKind> = new Set([
  'rate-limited',
  'timeout',
  'network',
  'unavailable',
  'circuit-open',
  'budget-exhausted',
])

/**
 * The hook follows a connection that changed, with the credentials as they are now: what this process knew of them may be the ones before.
 * @throws VtexError that a later try may heal
 */
export async function followConnection(brandId: string, scope: JobScope): Promise<HookState> {
  const { database, vault, vtex, settings, ctx } = scope
  vtex.forget(brandId)
  try {
    return await configureBrandHook(brandId, { database, vault, vtex, publicUrl: settings.publicUrl }, ctx)
  } catch (error) {
    if (!(error instanceof VtexError) || healedByTime.has(error.kind)) throw error
    await database.db.transaction((tx) => recordHookState(tx, { brandId, hookState: 'failed' }, ctx))
    return 'failed'
  }
}
