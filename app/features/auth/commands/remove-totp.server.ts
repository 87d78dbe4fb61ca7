import { eq } from 'drizzle-orm'
import type { Role, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { factorMissing } from '../errors.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { secondFactorChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { settleFactors } from './settle-factors.server.ts'

/**
 * Forgets the person's authenticator app. Locks the user. Enqueues `auth.second-factor-changed`.
 * @param furtherRoles roles for which the operator asks for a second factor
 * @throws DomainError auth.step-up-needed | auth.factor-missing | auth.factor-needed
 */
export async function removeTotp(
  tx: Tx,
  _input: Readonly<Record<never, never>>,
  ctx: Context & { actor: UserActor },
  { furtherRoles }: { readonly furtherRoles: readonly Role[] },
): Promise<void> {
  requireFreshFactor(ctx)
  const { userId } = ctx.actor
  await lockUser(tx, userId)
  const removed = await tx.delete(totpFactors).where(eq(totpFactors.userId, userId)).returning({ userId: totpFactors.userId })
  if (removed.length === 0) throw factorMissing()
  await settleFactors(tx, ctx.actor, furtherRoles)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.remove-totp', ...subject, before: { factor: 'totp' }, after: null }, ctx)
  await enqueue(tx, secondFactorChanged, { userId, change: 'removed', factor: 'totp' })
}
