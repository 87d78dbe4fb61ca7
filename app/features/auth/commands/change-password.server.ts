import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import type { ChangePassword } from '../inputs.ts'
import { requireStrongPassword } from '../password-rule.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { passwordChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { setPassword } from './set-password.server.ts'

/**
 * Another password for the actor, whose current one was checked (`checkCredentials`, which counts attempts) or who has none yet and proved
 * themselves otherwise. Every session but this one ends. Locks the user; `ctx.now` is the machine's time. Enqueues `auth.password-changed`.
 * @param words that a password may not be made of besides the person's own: platform, brand
 * @throws DomainError auth.step-up-needed | auth.password-guessable
 */
export async function changePassword(
  tx: Tx,
  input: Pick<ChangePassword, 'password'> & { readonly keptSessionId: string | null },
  ctx: Context & { actor: UserActor },
  { words }: { readonly words: readonly string[] },
): Promise<void> {
  requireFreshFactor(ctx)
  const { userId } = ctx.actor
  const { email, name } = await lockUser(tx, userId)
  requireStrongPassword(input.password, [email, name, ...words])
  await setPassword(tx, { userId, password: input.password, keptSessionId: input.keptSessionId }, ctx.now)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const after = { keptSession: input.keptSessionId }
  await recordAudit(tx, { action: 'auth.change-password', ...subject, before: null, after }, ctx)
  await enqueue(tx, passwordChanged, { userId })
}
