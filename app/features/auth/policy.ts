import type { Actor, RoleGrant } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

/** Creating people, giving roles, ending their access. */
export function mayManageUsers(actor: Actor): boolean {
  return may(actor, 'auth.create-user')
}

/** Everybody who can sign in, and who was asked to: whoever audits all brands sees them too. */
export function mayReadUsers(actor: Actor): boolean {
  return may(actor, 'auth.read-users', { brandId: null })
}

/** Making programs that call the API on their own, each for oneself, and ending anybody's. */
export function mayManageClients(actor: Actor): boolean {
  return may(actor, 'auth.create-api-client')
}

/** Whoever audits all brands sees them too. */
export function mayReadClients(actor: Actor): boolean {
  return may(actor, 'auth.read-api-clients', { brandId: null })
}

/** True when a person holds any role besides influencer; their sessions are the shorter ones. */
export function isStaff(grants: readonly RoleGrant[]): boolean {
  return grants.some((grant) => grant.role !== 'influencer')
}
