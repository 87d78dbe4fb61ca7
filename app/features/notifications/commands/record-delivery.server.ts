import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type EmailStatus, emailMachine } from '#app/domain/email-status.ts'
import { accepts, next } from '#app/domain/state-machine.ts'
import type { Delivery, Mailer } from '#app/platform/mailer/mailer.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { enqueueSending } from '../enqueue-sending.server.ts'
import { retryWaitMs } from '../retry-wait.ts'
import { suppressAddress } from './suppress-address.server.ts'

export type RecordDelivery = {
  readonly emailId: string
  /** The attempt's number, as claimed: an attempt that lost its claim meanwhile says nothing but that the mail was taken. */
  readonly attempts: number
  readonly provider: Mailer['provider']
  readonly delivery: Delivery
  /** Machine's clock. */
  readonly now: Date
}

/**
 * Keeps what an attempt came to: sent, to be tried again later (enqueued), given up, or bounced, in which case the address gets nothing
 * more. Locks the row.
 * @returns the mail's status; null when another attempt decides
 */
export async function recordDelivery(tx: Tx, input: RecordDelivery, ctx: Context): Promise<EmailStatus | null> {
  const { delivery, provider, now } = input
  const [email] = await tx.select().from(emails).where(eq(emails.id, input.emailId)).for('update')
  if (email === undefined) return null
  const move = (event: Parameters<typeof next<EmailStatus, 'accept' | 'defer' | 'give-up' | 'bounce'>>[3]) =>
    next('notifications', emailMachine, email.status, event)
  if (delivery.kind === 'accepted') {
    if (!accepts(emailMachine, email.status, 'accept')) return null
    const sent = { status: move('accept'), provider, providerMessageId: delivery.messageId, sentAt: ctx.now, lastError: null }
    await tx.update(emails).set(sent).where(eq(emails.id, email.id))
    return sent.status
  }
  if (email.status !== 'sending' || email.attempts !== input.attempts) return null
  const waitMs = delivery.kind === 'deferred' ? retryWaitMs(email.attempts) : null
  const isBounce = delivery.kind === 'refused' && delivery.isAddressDead
  const status = move(waitMs !== null ? 'defer' : isBounce ? 'bounce' : 'give-up')
  const nextTryAt = new Date(now.getTime() + (waitMs ?? 0))
  await tx.update(emails).set({ status, provider, lastError: delivery.reason, nextTryAt }).where(eq(emails.id, email.id))
  if (waitMs !== null) await enqueueSending(tx, email.id, nextTryAt)
  if (isBounce) await suppressAddress(tx, { address: email.toAddress, reason: 'bounced', emailId: email.id }, ctx)
  return status
}
