import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { nearMissMachine } from '#app/domain/near-miss.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { nearMisses } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import type { NearMissRef } from '../inputs.ts'
import { lockNearMiss } from '../queries/lock-near-miss.server.ts'

/**
 * An influencer says that an order near their code is theirs; a manager decides. Locks the near miss.
 * @throws DomainError health.near-miss-not-found | health.not-allowed | health.invalid-transition
 */
export async function claimNearMiss(tx: Tx, { nearMissId }: NearMissRef, ctx: Context): Promise<void> {
  const found = await lockNearMiss(tx, nearMissId, 'health.claim-near-miss', ctx)
  const status = next('health', nearMissMachine, found.status, 'claim')
  const claimedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx.update(nearMisses).set({ status, claimedAt: ctx.now, claimedBy }).where(eq(nearMisses.id, found.id))
  const subject = { brandId: found.brandId, subjectType: 'near-miss', subjectId: found.id }
  await recordAudit(
    tx,
    { action: 'health.claim-near-miss', ...subject, before: { status: found.status }, after: { status } },
    ctx,
  )
}
