import { type Actor, hasRole } from '#app/domain/actor.ts'

/** What people are asked to accept is the administrators' to write. */
export function mayWritePolicies(actor: Actor): boolean {
  return hasRole(actor, ['admin'], null)
}

/** Auditors read the policies and the consents of their brands; null is the platform's own. */
export function mayReadConsents(actor: Actor, brandId: string | null): boolean {
  return hasRole(actor, ['auditor'], brandId)
}
