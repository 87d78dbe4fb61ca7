import { eq, or } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { emailMachine } from '#app/domain/email-status.ts'
import { accepts } from '#app/domain/state-machine.ts'
import type { MailReport } from '#app/platform/mailer/mail-report.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { suppressAddress } from './suppress-address.server.ts'

/**
 * Keeps what the provider tells about a mail that it took: it came back, or its reader called it unwanted. A mail of another system is
 * nobody's; telling twice changes nothing. Locks the row.
 */
export async function recordMailReport(tx: Tx, report: MailReport, ctx: Context): Promise<'recorded' | 'unknown'> {
  const isOurs = report.emailId === null ? undefined : eq(emails.id, report.emailId)
  const [email] = await tx
    .select()
    .from(emails)
    .where(or(isOurs, eq(emails.providerMessageId, report.providerMessageId)))
    .limit(1)
    .for('update')
  if (email === undefined) return 'unknown'
  const changes = { lastError: report.reason, providerMessageId: report.providerMessageId }
  if (report.kind === 'complained') await tx.update(emails).set(changes).where(eq(emails.id, email.id))
  else if (accepts(emailMachine, email.status, 'bounce'))
    await tx
      .update(emails)
      .set({ ...changes, status: 'bounced' })
      .where(eq(emails.id, email.id))
  const reason = report.kind === 'complained' ? 'complained' : report.isAddressDead ? 'bounced' : null
  if (reason !== null) await suppressAddress(tx, { address: email.toAddress, reason, emailId: email.id }, ctx)
  return 'recorded'
}
