import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { maskEmail } from '#app/domain/mask-email.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { emailChanges } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole, sameEmail, tooManyAttempts } from '../errors.ts'
import type { ChangeEmail } from '../inputs.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { emailChangeAsked } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'

/** Whoever asks makes us write to an address that need not be theirs. */
const mostWithin = { count: 5, ms: 60 * 60 * 1000 } as const

/**
 * Asks for another address for the actor. Nothing changes before the link that the worker mails there is opened; one asked for before is off. It
 * goes alike whether somebody has that address or not. Locks the user; `ctx.now` is the machine's time. Enqueues `auth.email-change-asked`.
 * @throws DomainError auth.step-up-needed | auth.same-email | auth.too-many-attempts
 */
export async function askEmailChange(tx: Tx, { email }: ChangeEmail, ctx: Context & { actor: UserActor }): Promise<void> {
  const { userId } = ctx.actor
  if (!may(ctx.actor, 'auth.change-email', { userId })) throw missingRole()
  requireFreshFactor(ctx)
  const user = await lockUser(tx, userId)
  if (user.email === email) throw sameEmail()
  await requireFewAsked(tx, userId, ctx.now)
  await tx
    .update(emailChanges)
    .set({ endedAt: ctx.now })
    .where(and(eq(emailChanges.userId, userId), isNull(emailChanges.endedAt)))
  const [change] = await tx.insert(emailChanges).values({ userId, email, createdAt: ctx.now }).returning({ id: emailChanges.id })
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const after = { email: maskEmail(email) }
  await recordAudit(tx, { action: 'auth.ask-email-change', ...subject, before: null, after }, ctx)
  await enqueue(tx, emailChangeAsked, { emailChangeId: change!.id })
}

async function requireFewAsked(tx: Tx, userId: string, now: Date): Promise<void> {
  const asked = await tx
    .select({ at: emailChanges.createdAt })
    .from(emailChanges)
    .where(and(eq(emailChanges.userId, userId), gt(emailChanges.createdAt, new Date(now.getTime() - mostWithin.ms))))
    .orderBy(desc(emailChanges.createdAt))
    .limit(mostWithin.count)
  if (asked.length < mostWithin.count) return
  throw tooManyAttempts(Math.ceil((asked.at(-1)!.at.getTime() + mostWithin.ms - now.getTime()) / 1000))
}
