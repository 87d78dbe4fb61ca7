import type { Actor } from '#app/domain/actor.ts'
import { hasRole } from '#app/domain/actor.ts'

/** Roles that a brand's people hold for it. Administrators are of no brand. */
export const teamRoles = ['manager', 'finance', 'auditor'] as const
export type TeamRole = (typeof teamRoles)[number]

/** The roles of a brand that a person may give and end: nobody gives more than they have. */
export function givableRoles(actor: Actor, brandId: string): readonly TeamRole[] {
  return teamRoles.filter((role) => hasRole(actor, [role], brandId))
}
