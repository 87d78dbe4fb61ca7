import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { StaffRole } from '#app/domain/actor.ts'
import { invitations, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type StaffRoleGrant = { readonly role: StaffRole; readonly brandId: string | null }

export type OpenInvitation = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly locale: 'es' | 'en'
  readonly grants: readonly StaffRoleGrant[]
  readonly inviterName: string
  readonly expiresAt: Date
}

const isInviterAdmin = sql`exists (select 1 from role_grants g where g.user_id = ${users.id} and g.role = 'admin')`

/** An invitation that can still be accepted, by whoever invited still being an enabled administrator; else null. */
export async function findOpenInvitation(tx: Tx, invitationId: string, now: Date): Promise<OpenInvitation | null> {
  const [row] = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      locale: invitations.locale,
      grants: sql<readonly StaffRoleGrant[]>`${invitations.grants}`,
      inviterName: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.id, invitationId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
        isNull(users.disabledAt),
        isInviterAdmin,
      ),
    )
  return row ?? null
}
