import { and, eq } from 'drizzle-orm'
import type { Role, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { passkeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { factorNotFound } from '../errors.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { secondFactorChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { settleFactors } from './settle-factors.server.ts'

/**
 * Forgets one of the actor's passkeys. Locks the user. Enqueues `auth.second-factor-changed`.
 * @param furtherRoles roles for which the operator asks for a second factor
 * @throws DomainError auth.step-up-needed | auth.factor-not-found | auth.factor-needed
 */
export async function removePasskey(
  tx: Tx,
  input: { readonly passkeyId: string },
  ctx: Context & { actor: UserActor },
  { furtherRoles }: { readonly furtherRoles: readonly Role[] },
): Promise<void> {
  const { userId } = ctx.actor
  await lockUser(tx, userId)
  const own = and(eq(passkeys.id, input.passkeyId), eq(passkeys.userId, userId))
  const [passkey] = await tx.select({ name: passkeys.name }).from(passkeys).where(own)
  if (passkey === undefined) throw factorNotFound()
  requireFreshFactor(ctx)
  await tx.delete(passkeys).where(own)
  await settleFactors(tx, ctx.actor, furtherRoles)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const before = { passkeyId: input.passkeyId, ...passkey }
  await recordAudit(tx, { action: 'auth.remove-passkey', ...subject, before, after: null }, ctx)
  await enqueue(tx, secondFactorChanged, { userId, change: 'removed', factor: 'passkey' })
}
