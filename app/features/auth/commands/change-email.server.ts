import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { maskEmail } from '#app/domain/mask-email.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { emailChanges, linkTokens, sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { linkInvalid } from '../errors.ts'
import { findActor } from '../queries/find-actor.server.ts'
import { findOpenEmailChange } from '../queries/find-email-change.server.ts'
import { findLinkToken } from '../queries/find-link-token.server.ts'
import { emailChanged } from '../tasks.ts'
import { endFamiliesOfUser } from './end-refresh-family.server.ts'
import { lockUser } from './lock-user.server.ts'
import { redeemLinkToken } from './redeem-link-token.server.ts'

export type ChangedEmail = { readonly actor: UserActor; readonly email: string }

/**
 * Gives a person the address that they asked for, by the link that was mailed there: it counts as confirmed. Ends every session but
 * `keptSessionId`, every access of programs, and the links that were mailed to the address before. Locks the user; `ctx.now` is the machine's
 * time. Enqueues `auth.email-changed`.
 * @param secret `keys().linkTokens`
 * @param input.keptSessionId the session in which the link was opened, if it is one of theirs
 * @returns who it was, for what else knows them by their address
 * @throws DomainError auth.link-invalid, also where somebody else took the address meanwhile: the link says nothing about others
 */
export async function changeEmail(
  tx: Tx,
  input: { readonly token: string; readonly keptSessionId: string | null },
  ctx: Omit<Context, 'actor'>,
  { secret }: { readonly secret: Buffer },
): Promise<ChangedEmail> {
  const link = await findLinkToken(tx, secret, input.token, 'change-email', ctx.now)
  const asked = link === null ? null : await findOpenEmailChange(tx, link.subjectId)
  const found = asked === null ? null : await findActor(tx, asked.person.userId)
  if (asked === null || found === null) throw linkInvalid()
  const { actor } = found
  const { userId } = actor
  const { email: before } = await lockUser(tx, userId)
  await redeemLinkToken(tx, secret, input.token, 'change-email', ctx.now)
  // What was asked for may have been taken back while the lock was waited for.
  if ((await findOpenEmailChange(tx, asked.id)) === null) throw linkInvalid()
  const { email } = asked
  await refusing(tx, { users_email_once: linkInvalid }, async (inner) => {
    await inner.update(users).set({ email, emailVerifiedAt: ctx.now }).where(eq(users.id, userId))
  })
  await tx.update(emailChanges).set({ endedAt: ctx.now, previousEmail: before }).where(eq(emailChanges.id, asked.id))
  await endWhatWasOpen(tx, { userId, keptSessionId: input.keptSessionId }, { ...ctx, actor })
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const sides = { before: { email: maskEmail(before) }, after: { email: maskEmail(email) } }
  await recordAudit(tx, { action: 'auth.change-email', ...subject, ...sides }, { ...ctx, actor })
  await enqueue(tx, emailChanged, { emailChangeId: asked.id })
  return { actor, email }
}

async function endWhatWasOpen(
  tx: Tx,
  { userId, keptSessionId }: { readonly userId: string; readonly keptSessionId: string | null },
  ctx: Context,
): Promise<void> {
  const others = keptSessionId === null ? undefined : ne(sessions.id, keptSessionId)
  await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), others))
  await endFamiliesOfUser(tx, { userId, reason: 'credentials-changed' }, ctx)
  const mailedBefore = inArray(linkTokens.purpose, ['reset-password', 'set-password'])
  await tx
    .update(linkTokens)
    .set({ usedAt: ctx.now })
    .where(and(eq(linkTokens.subjectId, userId), mailedBefore, isNull(linkTokens.usedAt)))
}
