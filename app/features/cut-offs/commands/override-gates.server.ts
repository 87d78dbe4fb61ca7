import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { actorLabel } from '#app/features/ledger/actor-label.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { cutOffNotFound, cutOffNotWaiting } from '../errors.ts'
import type { OverrideGates } from '../inputs.ts'
import { closeBrand, closing } from '../tasks.ts'
import { lockCutOff } from './lock-cut-off.server.ts'

/**
 * Finance lets a waiting period be sealed although a gate is not met; what was not met stays on record with the reason. Asks for a fresh second
 * factor. Locks the cut-off. Enqueues `cut-offs.close-brand`.
 * @throws DomainError auth.step-up-needed | cut-offs.not-found | cut-offs.sealed | cut-offs.not-waiting
 */
export async function overrideGates(
  tx: Tx,
  { cutOffId, reason }: OverrideGates,
  ctx: Context,
): Promise<{ readonly cutOffId: string }> {
  const cutOff = await lockCutOff(tx, cutOffId)
  const { brandId, gates } = cutOff
  if (!may(ctx.actor, 'cut-offs.override-gates', { brandId })) throw cutOffNotFound()
  requireFreshFactor(ctx)
  if (cutOff.status !== 'waiting' || cutOff.overriddenAt !== null) throw cutOffNotWaiting()
  await tx
    .update(cutOffs)
    .set({ overrideReason: reason, overriddenBy: actorLabel(ctx.actor), overriddenAt: ctx.now })
    .where(eq(cutOffs.id, cutOffId))
  const notMet = gates.filter(({ isMet }) => !isMet).map(({ gate }) => gate)
  const subject = { subjectType: 'cut-off', subjectId: cutOffId }
  await recordAudit(tx, { action: 'cut-offs.override-gates', brandId, ...subject, before: { notMet }, after: { reason } }, ctx)
  await enqueue(tx, closeBrand, { brandId }, closing(brandId))
  return { cutOffId }
}
