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

/** An administrator gives any role; a brand's manager those that they hold for that brand themselves. */
const mayInviterGive = sql`(
  exists (select 1 from role_grants g where g.user_id = ${users.id} and g.role = 'admin')
  or not exists (
    select 1 from jsonb_to_recordset(${invitations.grants}) as w(role text, "brandId" uuid)
    where w."brandId" is null or (
      select count(distinct g.role) from role_grants g
      where g.user_id = ${users.id} and g.role in (w.role, 'manager') and (g.brand_id is null or g.brand_id = w."brandId")
    ) < (case w.role when 'manager' then 1 else 2 end)
  ))`

/** An invitation that can still be accepted: whoever invited is enabled, and may still give these roles; else null. */
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
        mayInviterGive,
      ),
    )
  return row ?? null
}
