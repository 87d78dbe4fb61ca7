import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { DeclineNearMiss } from '../inputs.ts'
import { lockNearMiss } from '../queries/lock-near-miss.server.ts'
import { decideNearMiss } from './decide-near-miss.server.ts'

/**
 * Says that an order is nobody's after all, with the reason, which the influencer reads. Locks the near miss.
 * @throws DomainError health.near-miss-not-found | health.not-allowed | health.own-near-miss | health.invalid-transition
 */
export async function declineNearMiss(tx: Tx, { nearMissId, reason }: DeclineNearMiss, ctx: Context): Promise<void> {
  const found = await lockNearMiss(tx, nearMissId, 'health.decline-near-miss', ctx)
  await decideNearMiss(tx, found, { event: 'decline', reason }, ctx)
}
