import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

/** What people are asked to accept is the administrators' to write. */
export function mayWritePolicies(actor: Actor): boolean {
  return may(actor, 'policies.create-policy')
}

/** Auditors read the policies and the consents of their brands; null is the platform's own. */
export function mayReadConsents(actor: Actor, brandId: string | null): boolean {
  return may(actor, 'policies.read-consents', { brandId })
}
