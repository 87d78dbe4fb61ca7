import { eq, sql } from 'drizzle-orm'
import { emailMachine } from '#app/domain/email-status.ts'
import { accepts, next } from '#app/domain/state-machine.ts'
import type { Language } from '#app/i18n/languages.ts'
import { emailSuppressions, emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { obligatoryTemplates } from '../email-data.ts'
import { enqueueSending } from '../enqueue-sending.server.ts'
import { claimMs } from '../retry-wait.ts'

export type ClaimedEmail = {
  readonly id: string
  /** How often a person asked for it anew: each time it is another message. */
  readonly round: number
  /** This attempt's number. */
  readonly attempts: number
  readonly toAddress: string
  readonly template: string
  readonly language: Language
  readonly brandId: string | null
  readonly data: Record<string, unknown>
}

export type EmailClaim =
  | { readonly kind: 'claimed'; readonly email: ClaimedEmail }
  /** Somebody else sends it, or it waits: it is enqueued for then. */
  | { readonly kind: 'not-due' }
  | { readonly kind: 'suppressed' }
  /** Sent, given up, or gone. */
  | { readonly kind: 'over' }

/**
 * Reserves a mail for one attempt, until `claimMs` from now. Addresses that get nothing more are recognised here, as late as possible.
 * Locks the row. By the machine's clock.
 */
export async function claimEmail(tx: Tx, { emailId, now }: { emailId: string; now: Date }): Promise<EmailClaim> {
  const [email] = await tx.select().from(emails).where(eq(emails.id, emailId)).for('update')
  if (email === undefined || !accepts(emailMachine, email.status, 'claim')) return { kind: 'over' }
  if (email.nextTryAt > now) {
    await enqueueSending(tx, email.id, email.nextTryAt)
    return { kind: 'not-due' }
  }
  const [suppression] = await tx
    .select({ reason: emailSuppressions.reason })
    .from(emailSuppressions)
    .where(eq(emailSuppressions.address, email.toAddress))
  const isObligatory = (obligatoryTemplates as ReadonlySet<string>).has(email.template)
  if (suppression?.reason === 'bounced' || (suppression?.reason === 'complained' && !isObligatory)) {
    const status = next('notifications', emailMachine, email.status, 'suppress')
    await tx
      .update(emails)
      .set({ status, lastError: `suppressed ${suppression.reason}` })
      .where(eq(emails.id, email.id))
    return { kind: 'suppressed' }
  }
  const attempts = email.attempts + 1
  await tx
    .update(emails)
    .set({
      status: next('notifications', emailMachine, email.status, 'claim'),
      attempts: sql`${emails.attempts} + 1`,
      nextTryAt: new Date(now.getTime() + claimMs),
    })
    .where(eq(emails.id, email.id))
  const { id, round, toAddress, template, language, brandId, data } = email
  return { kind: 'claimed', email: { id, round, attempts, toAddress, template, language, brandId, data } }
}
