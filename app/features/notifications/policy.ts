import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'
import { missingRole } from '#app/features/auth/errors.ts'

/** Mails name people of every brand: whoever audits all of them sees what was sent, besides administrators. @throws DomainError auth.missing-role */
export function requireEmailReader(actor: Actor): void {
  if (!may(actor, 'notifications.read-emails', { brandId: null })) throw missingRole()
}

export function mayRetryEmails(actor: Actor): boolean {
  return may(actor, 'notifications.retry-email')
}
