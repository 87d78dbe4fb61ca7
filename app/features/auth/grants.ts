import type { RoleGrant } from '#app/domain/actor.ts'

/**
 * Grants without what says nothing new: a role for all brands holds for each, an administrator is one for everything. In a fixed order, so
 * that equal sets are equal texts.
 */
export function normalGrants(grants: readonly RoleGrant[]): RoleGrant[] {
  const wide = new Set(grants.filter(({ role, brandId }) => brandId === null || role === 'admin').map(({ role }) => role))
  const narrow = grants.filter(({ role }) => !wide.has(role))
  const all = [...[...wide].map((role) => ({ role, brandId: null })), ...narrow]
  return [...new Map(all.map((grant) => [keyOfGrant(grant), grant])).values()].sort((left, right) =>
    keyOfGrant(left) < keyOfGrant(right) ? -1 : 1,
  )
}

/** `manager:<brand id>`, `finance:all`: a grant as the value of a checkbox. */
export function keyOfGrant({ role, brandId }: RoleGrant): string {
  return `${role}:${brandId ?? 'all'}`
}
