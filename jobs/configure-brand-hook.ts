import type { Context } from '#app/domain/context.ts'
import type { HookState } from '#app/domain/hook-state.ts'
import { recordHookState } from '#app/features/brands/commands/record-hook-state.server.ts'
import { getHookSettings } from '#app/features/brands/queries/get-hook-settings.server.ts'
import { configureHook } from '#app/integrations/vtex/configure-hook.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'
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
