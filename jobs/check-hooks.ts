import { recordHookState } from '#app/features/brands/commands/record-hook-state.server.ts'
import { getHookSettings } from '#app/features/brands/queries/get-hook-settings.server.ts'
import { listHookedBrands } from '#app/features/brands/queries/list-hooked-brands.server.ts'
import { ensureHook } from '#app/integrations/vtex/configure-hook.server.ts'
import { describeError } from '#app/platform/logger.server.ts'
import type { JobScope } from './services.ts'

/** Every brand's hook is looked at and, where VTEX lost or changed it, set again. One brand's failure holds no other up. @returns counts for the log */
export async function checkBrandHooks(scope: JobScope): Promise<{ checked: number; setAgain: number; failed: number }> {
  const total = { checked: 0, setAgain: 0, failed: 0 }
  for (const brandId of await listHookedBrands(scope.database.db)) {
    try {
      total.setAgain += (await checkHook(brandId, scope)) ? 1 : 0
      total.checked += 1
    } catch (error) {
      total.failed += 1
      scope.logger.warn({ brandId, err: describeError(error) }, 'hook.check-failed')
    }
  }
  return total
}

async function checkHook(brandId: string, { database, vault, vtex, settings, logger, ctx }: JobScope): Promise<boolean> {
  const wanted = await getHookSettings(database.db, { brandId }, { vault })
  const { client } = await vtex.connect(brandId)
  const { hookState, wasSetAgain } = await ensureHook(client, {
    url: `${settings.publicUrl}/webhooks/vtex/${wanted.slug}`,
    header: wanted.webhookHeader,
    secret: wanted.webhookSecret,
  })
  await database.db.transaction((tx) => recordHookState(tx, { brandId, hookState }, ctx))
  if (wasSetAgain) logger.warn({ brandId, hookState }, 'hook.was-lost')
  return wasSetAgain
}
