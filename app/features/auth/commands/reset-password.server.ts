import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { LinkPurpose } from '#app/domain/link-purpose.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { linkInvalid } from '../errors.ts'
import type { ResetPassword } from '../inputs.ts'
import { requireStrongPassword } from '../password-rule.server.ts'
import { findActor } from '../queries/find-actor.server.ts'
import { passwordChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { redeemLinkToken } from './redeem-link-token.server.ts'
import { setPassword } from './set-password.server.ts'

/** The links that let a person choose a password. */
export const passwordLinks = ['reset-password', 'set-password'] as const satisfies readonly LinkPurpose[]

/**
 * A password chosen by whoever holds a link from the person's mail. It opens nothing by itself: signing in follows, with the second factor where
 * there is one. Every session and access of programs ends, and the address counts as confirmed. A refused password leaves the link usable.
 * `ctx.now` is the machine's time. Enqueues `auth.password-changed`.
 * @param secret `keys().linkTokens`
 * @param words that a password may not be made of besides the person's own: platform, brand
 * @throws DomainError auth.link-invalid | auth.password-guessable
 */
export async function resetPassword(
  tx: Tx,
  input: ResetPassword,
  ctx: Omit<Context, 'actor'>,
  { secret, words }: { readonly secret: Buffer; readonly words: readonly string[] },
): Promise<{ userId: string }> {
  const { subjectId: userId } = await redeemLinkToken(tx, secret, input.token, input.purpose, ctx.now)
  const found = await findActor(tx, userId)
  if (found === null) throw linkInvalid()
  const { email, name } = await lockUser(tx, userId)
  requireStrongPassword(input.password, [email, name, ...words])
  await setPassword(tx, { userId, password: input.password, keptSessionId: null }, ctx.now)
  await tx.update(users).set({ emailVerifiedAt: ctx.now }).where(eq(users.id, userId))
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const event = { action: 'auth.reset-password', ...subject, before: null, after: { purpose: input.purpose } }
  await recordAudit(tx, event, { ...ctx, actor: found.actor })
  await enqueue(tx, passwordChanged, { userId })
  return { userId }
}
