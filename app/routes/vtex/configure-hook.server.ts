import type { Context } from '#app/domain/context.ts'
import type { HookState } from '#app/domain/hook-state.ts'
import { recordHookState } from '#app/features/brands/commands/record-hook-state.server.ts'
import { notAllowed } from '#app/features/brands/errors.ts'
import { mayConfigureHook } from '#app/features/brands/policy.ts'
import { getHookSettings } from '#app/features/brands/queries/get-hook-settings.server.ts'
import { configureHook } from '#app/integrations/vtex/configure-hook.server.ts'
import { callFailed } from '#app/integrations/vtex/errors.ts'
import { VtexError } from '#app/integrations/vtex/vtex-error.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import { hookAddress } from './hook-address.server.ts'
import { vtexClientOf } from './vtex-client.server.ts'

/**
 * Points the hook of a brand's VTEX account at our address and keeps what came of it: read, call out, write. A failure is kept too.
 * @returns `configured`, or what VTEX showed afterwards
 * @throws DomainError brands.not-allowed | brands.not-connected | vtex.call-failed.*
 */
export async function configureBrandHook(brandId: string, ctx: Context): Promise<HookState> {
  if (!mayConfigureHook(ctx.actor, brandId)) throw notAllowed()
  const { slug, webhookHeader, webhookSecret } = await inScope(
    database().db,
    ctx.actor,
    (tx) => getHookSettings(tx, { brandId }, { vault: vault() }),
    'read',
  )
  const client = await vtexClientOf(brandId, ctx.actor)
  const record = (hookState: HookState) =>
    inScope(database().db, ctx.actor, (tx) => recordHookState(tx, { brandId, hookState }, ctx))
  try {
    const hookState = await configureHook(client, { url: hookAddress(slug), header: webhookHeader, secret: webhookSecret })
    await record(hookState)
    return hookState
  } catch (error) {
    if (!(error instanceof VtexError)) throw error
    await record('failed')
    throw callFailed(error.kind, error)
  }
}
