import type { Context } from '#app/domain/context.ts'
import { areProven } from '#app/domain/vtex-setup.ts'
import { connectVtex } from '#app/features/brands/commands/connect-vtex.server.ts'
import { recordVtexCheck } from '#app/features/brands/commands/record-vtex-check.server.ts'
import { keysNotProven, notAllowed } from '#app/features/brands/errors.ts'
import type { ConnectVtex } from '#app/features/brands/inputs.ts'
import { mayConnectVtex } from '#app/features/brands/policy.ts'
import { findVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import { forgetReceivers } from '../webhooks/receive-vtex-hook.server.ts'
import { vtexClientOf } from './vtex-client.server.ts'

/**
 * Changes how a brand's VTEX account is reached. Other keys than the stored ones have to prove first that they may do all that the platform needs: until
 * then the stored pair works on. A first connection is kept as it is, and tested afterwards.
 * @throws DomainError brands.keys-refused | brands.keys-not-proven (details.report) and what `connectVtex` throws
 */
export async function connectProven(input: ConnectVtex, ctx: Context): Promise<{ generatedSecret: string | null }> {
  const { brandId, account, appKey, appToken } = input
  const secrets = { vault: vault() }
  const stored = await inScope(database().db, ctx.actor, (tx) => findVtexConnection(tx, { brandId }, ctx.actor, secrets), 'read')
  if (!mayConnectVtex(ctx.actor, brandId)) throw notAllowed()
  const areOthers =
    stored !== null && (appKey !== undefined || appToken !== undefined || (account ?? stored.account) !== stored.account)
  const report = areOthers
    ? await (await vtexClientOf(brandId, ctx.actor, { account, appKey, appToken })).testPermissions()
    : null
  if (report !== null && !areProven(report)) throw keysNotProven(report)
  const { generatedSecret } = await inScope(database().db, ctx.actor, async (tx) => {
    const connected = await connectVtex(tx, input, ctx, secrets)
    if (report !== null) await recordVtexCheck(tx, { brandId, report }, ctx)
    return connected
  })
  forgetReceivers()
  return { generatedSecret }
}
