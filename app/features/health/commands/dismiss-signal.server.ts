import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { DismissSignal } from '../inputs.ts'
import { lockSignal } from '../queries/lock-signal.server.ts'
import { decideSignal } from './decide-signal.server.ts'

/**
 * Says that a sign means nothing, with the reason: a good post, a fair in another town. Locks the sign.
 * @throws DomainError health.signal-not-found | health.not-allowed | health.invalid-transition
 */
export async function dismissSignal(tx: Tx, { signalId, reason }: DismissSignal, ctx: Context): Promise<void> {
  const signal = await lockSignal(tx, signalId, 'health.dismiss-signal', ctx)
  await decideSignal(tx, signal, { event: 'dismiss', action: 'dismiss-signal', decision: { reason } }, ctx)
}
