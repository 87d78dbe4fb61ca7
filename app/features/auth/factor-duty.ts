import type { Role, RoleGrant } from '#app/domain/actor.ts'

/** What a signed-in browser still has to do before anything else: give the second factor, set one up, or nothing. */
export type FactorDuty = 'none' | 'give' | 'set-up'

/** Money and the keys of everything: these never go without a second factor, whatever an operator configures. */
export const rolesWithSecondFactor = ['admin', 'finance'] as const satisfies readonly Role[]

type Standing = {
  readonly grants: readonly RoleGrant[]
  readonly hasSecondFactor: boolean
  readonly secondFactorAt: Date | null
}

/**
 * A session in which the factor was given is free. Otherwise whoever has one gives it, and whoever holds a role that asks for one, for any
 * brand, sets one up; judged by today's grants.
 * @param furtherRoles roles for which the operator asks for a second factor too
 */
export function factorDuty(standing: Standing, furtherRoles: readonly Role[]): FactorDuty {
  if (standing.secondFactorAt !== null) return 'none'
  if (standing.hasSecondFactor) return 'give'
  return asksForSecondFactor(standing.grants, furtherRoles) ? 'set-up' : 'none'
}

/** True where one of the roles, for any brand, goes only with a second factor. */
export function asksForSecondFactor(grants: readonly RoleGrant[], furtherRoles: readonly Role[]): boolean {
  const asking: readonly Role[] = [...rolesWithSecondFactor, ...furtherRoles]
  return grants.some(({ role }) => asking.includes(role))
}
