import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type EmailStatus, emailMachine } from '#app/domain/email-status.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { missingRole } from '#app/features/auth/errors.ts'
import { emailSuppressions, emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { enqueueSending } from '../enqueue-sending.server.ts'
import { emailNotFound } from '../errors.ts'
import type { EmailOf } from '../inputs.ts'
import { mayRetryEmails } from '../policy.ts'

/**
 * Sends a mail anew that did not get through, or one that waits right now, with all its attempts before it. A person says with it that the
 * address is right: it is taken off the list of those that get nothing more. After a bounce it is another message, as the provider has taken
 * the first. Locks the row.
 * @throws DomainError auth.missing-role | notifications.not-found | notifications.invalid-transition
 */
export async function retryEmail(tx: Tx, { emailId }: EmailOf, ctx: Context): Promise<{ status: EmailStatus }> {
  if (!mayRetryEmails(ctx.actor)) throw missingRole()
  const [email] = await tx.select().from(emails).where(eq(emails.id, emailId)).for('update')
  if (email === undefined) throw emailNotFound()
  const status = next('notifications', emailMachine, email.status, 'retry')
  const round = email.status === 'bounced' ? email.round + 1 : email.round
  await tx
    .update(emails)
    .set({ status, round, attempts: 0, nextTryAt: new Date(), lastError: null })
    .where(eq(emails.id, emailId))
  if (email.status === 'bounced' || email.status === 'suppressed')
    await tx.delete(emailSuppressions).where(eq(emailSuppressions.address, email.toAddress))
  await enqueueSending(tx, emailId)
  const subject = { brandId: email.brandId, subjectType: 'email', subjectId: emailId }
  const before = { status: email.status, lastError: email.lastError }
  await recordAudit(tx, { action: 'notifications.retry-email', ...subject, before, after: { status, lastError: null } }, ctx)
  return { status }
}
