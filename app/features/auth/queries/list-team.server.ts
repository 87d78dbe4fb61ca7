import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'
import { invitations, roleGrants, users } from '#db/schema/auth.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { brandNotFound, missingRole } from '../errors.ts'
import { type TeamRole, teamRoles } from '../team-roles.ts'

export type TeamMember = {
  readonly userId: string
  readonly name: string
  /** Null for those of all brands: they are not this brand's to write to. */
  readonly email: string | null
  readonly role: TeamRole
  readonly isOfAllBrands: boolean
  readonly isEnabled: boolean
}

export type TeamInvitation = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: TeamRole
  readonly isOpen: boolean
  readonly expiresAt: Date
}

/**
 * The people with a role in a brand, by name, and who was asked to join and has not answered. One row for each role.
 * @param now the machine's time
 * @throws DomainError auth.brand-not-found | auth.missing-role
 */
export async function listTeam(
  tx: Tx,
  { brandId }: { brandId: string },
  actor: Actor,
  now: Date,
): Promise<{ members: TeamMember[]; invitations: TeamInvitation[] }> {
  const brands = readableBrands(actor)
  if (brands !== 'all' && !brands.includes(brandId)) throw brandNotFound()
  if (!may(actor, 'auth.read-team', { brandId })) throw missingRole()
  return beyondScope(tx, async () => ({
    members: await readMembers(tx, brandId),
    invitations: await readInvitations(tx, brandId, now),
  }))
}

async function readMembers(tx: Tx, brandId: string): Promise<TeamMember[]> {
  const rows = await tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: roleGrants.role,
      of: roleGrants.brandId,
      disabledAt: users.disabledAt,
    })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(sql`(${roleGrants.brandId} = ${brandId} or ${roleGrants.brandId} is null) and ${roleGrants.role} in ${teamRoles}`)
    .orderBy(asc(users.name), asc(users.id), asc(roleGrants.role))
  return rows.map(({ of, disabledAt, email, role, ...person }) => ({
    ...person,
    role: role as TeamRole,
    email: of === null ? null : email,
    isOfAllBrands: of === null,
    isEnabled: disabledAt === null,
  }))
}

async function readInvitations(tx: Tx, brandId: string, now: Date): Promise<TeamInvitation[]> {
  const rows = await tx
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      grants: invitations.grants,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        sql`jsonb_array_length(${invitations.grants}) = 1 and ${invitations.grants} -> 0 ->> 'brandId' = ${brandId}`,
      ),
    )
    .orderBy(asc(invitations.name), asc(invitations.id))
  return rows.map(({ grants, ...row }) => ({ ...row, role: grants[0]!.role as TeamRole, isOpen: row.expiresAt > now }))
}
