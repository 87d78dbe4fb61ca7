import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { SignalRef } from '../inputs.ts'
import { lockSignal } from '../queries/lock-signal.server.ts'
import { decideSignal } from './decide-signal.server.ts'

/**
 * Somebody looks into a sign: it waits for nobody else, and opens again only when it gets clearly worse. Locks the sign.
 * @throws DomainError health.signal-not-found | health.not-allowed | health.invalid-transition
 */
export async function acknowledgeSignal(tx: Tx, { signalId }: SignalRef, ctx: Context): Promise<void> {
  const signal = await lockSignal(tx, signalId, 'health.acknowledge-signal', ctx)
  await decideSignal(tx, signal, { event: 'acknowledge', action: 'acknowledge-signal', decision: null }, ctx)
}
