import { eq } from 'drizzle-orm'
import { invitations } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { TeamInvitationRef } from '../team-inputs.ts'
import { type TeamRole, teamRoles } from '../team-roles.ts'

/** What an invitation is for that is to this brand with one role and to nothing else; null for any other. */
export async function findTeamRole(tx: Tx, { brandId, invitationId }: TeamInvitationRef): Promise<TeamRole | null> {
  const [row] = await tx.select({ grants: invitations.grants }).from(invitations).where(eq(invitations.id, invitationId))
  const [grant, ...others] = row?.grants ?? []
  if (grant?.brandId !== brandId || others.length > 0) return null
  return teamRoles.find((role) => role === grant.role) ?? null
}
