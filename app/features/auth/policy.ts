import { type Actor, hasRole, type RoleGrant } from '#app/domain/actor.ts'

/** Only administrators (and the platform itself) create people and give roles. */
export function mayManageUsers(actor: Actor): boolean {
  return hasRole(actor, ['admin'], null)
}

/** True when a person holds any role besides influencer; their sessions are the shorter ones. */
export function isStaff(grants: readonly RoleGrant[]): boolean {
  return grants.some((grant) => grant.role !== 'influencer')
}
