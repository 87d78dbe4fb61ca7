import type { HookState } from '#app/domain/hook-state.ts'
import type { VtexClient } from './client.server.ts'
import { compareHookConfig, type HookTarget, wantedHookConfig } from './hook-config.ts'

/**
 * Tells VTEX where to send notifications, and reads back what it kept. VTEX pings the address during the call, so the application has to
 * be answering already. No transaction may be open.
 * @returns `configured`, or what the reading back showed instead
 * @throws VtexError, `rejected` when the ping was not answered with 200
 */
export async function configureHook(client: VtexClient, target: HookTarget): Promise<HookState> {
  const wanted = wantedHookConfig(target)
  await client.putHookConfig(wanted)
  const drifts = compareHookConfig(wanted, await client.getHookConfig())
  if (drifts.length === 0) return 'configured'
  return drifts.includes('absent') ? 'missing' : 'different'
}

/**
 * Looks whether VTEX still has the hook (it deletes one that was silent for three days, and another integration may replace it) and sets it
 * again only where it differs. No transaction may be open. @throws VtexError
 */
export async function ensureHook(
  client: VtexClient,
  target: HookTarget,
): Promise<{ hookState: HookState; wasSetAgain: boolean }> {
  const drifts = compareHookConfig(wantedHookConfig(target), await client.getHookConfig())
  if (drifts.length === 0) return { hookState: 'configured', wasSetAgain: false }
  return { hookState: await configureHook(client, target), wasSetAgain: true }
}
