import { emails } from '#db/schema/notifications.ts'

/** What a list shows of a mail: everything but what it says. */
export const emailColumns = {
  id: emails.id,
  toAddress: emails.toAddress,
  template: emails.template,
  language: emails.language,
  brandId: emails.brandId,
  status: emails.status,
  attempts: emails.attempts,
  nextTryAt: emails.nextTryAt,
  lastError: emails.lastError,
  provider: emails.provider,
  providerMessageId: emails.providerMessageId,
  createdAt: emails.createdAt,
  sentAt: emails.sentAt,
}
