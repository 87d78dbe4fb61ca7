import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { nearMissMachine } from '#app/domain/near-miss.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { nearMisses } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import { ownNearMiss } from '../errors.ts'
import type { NearMissRow } from '../queries/lock-near-miss.server.ts'

/**
 * Writes what a manager decided about a locked near miss, and audits it. Who is the influencer, or claimed it, does not decide.
 * @throws DomainError health.own-near-miss | health.invalid-transition
 */
export async function decideNearMiss(
  tx: Tx,
  found: NearMissRow,
  { event, reason }: { event: 'accept' | 'decline'; reason: string },
  ctx: Context,
): Promise<void> {
  const { actor } = ctx
  if (actor.kind === 'user' && (actor.influencerId === found.influencerId || actor.userId === found.claimedBy))
    throw ownNearMiss()
  const status = next('health', nearMissMachine, found.status, event)
  const decidedBy = actor.kind === 'user' ? actor.userId : actor.name
  await tx.update(nearMisses).set({ status, reason, decidedAt: ctx.now, decidedBy }).where(eq(nearMisses.id, found.id))
  const subject = { brandId: found.brandId, subjectType: 'near-miss', subjectId: found.id }
  const after = { status, vtexOrderId: found.vtexOrderId, typed: found.typed, ...(reason !== '' && { reason }) }
  const action = event === 'accept' ? 'health.accept-near-miss' : 'health.decline-near-miss'
  await recordAudit(tx, { action, ...subject, before: { status: found.status }, after }, ctx)
}
