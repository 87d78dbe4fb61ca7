import { type Actor, hasRole } from '#app/domain/actor.ts'
import { missingRole } from '#app/features/auth/errors.ts'

/** Mails name people of every brand: only administrators see what was sent. */
export function mayReadEmails(actor: Actor): boolean {
  return hasRole(actor, ['admin'], null)
}

/** @throws DomainError auth.missing-role */
export function requireEmailReader(actor: Actor): void {
  if (!mayReadEmails(actor)) throw missingRole()
}
