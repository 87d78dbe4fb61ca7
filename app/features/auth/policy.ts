import type { Actor, RoleGrant } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

/** Creating people, giving roles, ending their access. */
export function mayManageUsers(actor: Actor): boolean {
  return may(actor, 'auth.create-user')
}

/** True when a person holds any role besides influencer; their sessions are the shorter ones. */
export function isStaff(grants: readonly RoleGrant[]): boolean {
  return grants.some((grant) => grant.role !== 'influencer')
}
