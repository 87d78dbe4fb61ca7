import type { RoleGrant } from './actor.ts'

/** What an administrator may do within one brand, in the roles of a brand. */
const rolesOfAdminInBrand = ['manager', 'finance', 'auditor'] as const

/**
 * What is left of grants when they count only for these brands: never more than before. An administrator's become the roles of a brand,
 * since that one is for everything; what one may as an influencer belongs to no brand and falls away.
 * @param brandIds null: no limit
 */
export function limitGrants(grants: readonly RoleGrant[], brandIds: readonly string[] | null): readonly RoleGrant[] {
  if (brandIds === null) return grants
  const limited = grants.flatMap(({ role, brandId }): RoleGrant[] => {
    if (role === 'influencer') return []
    const kept = brandIds.filter((id) => role === 'admin' || brandId === null || brandId === id)
    const roles = role === 'admin' ? rolesOfAdminInBrand : [role]
    return kept.flatMap((id) => roles.map((each) => ({ role: each, brandId: id })))
  })
  return [...new Map(limited.map((grant) => [`${grant.role}:${grant.brandId}`, grant])).values()]
}
