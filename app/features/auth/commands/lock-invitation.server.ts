import { eq } from 'drizzle-orm'
import { invitations } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { invitationClosed, invitationNotFound } from '../people-errors.ts'

/**
 * Locks an invitation that was neither accepted nor revoked.
 * @throws DomainError auth.invitation-not-found | auth.invitation-closed
 */
export async function lockInvitation(tx: Tx, invitationId: string): Promise<{ expiresAt: Date }> {
  const [row] = await tx
    .select({ expiresAt: invitations.expiresAt, acceptedAt: invitations.acceptedAt, revokedAt: invitations.revokedAt })
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .for('update')
  if (row === undefined) throw invitationNotFound()
  if (row.acceptedAt !== null || row.revokedAt !== null) throw invitationClosed()
  return { expiresAt: row.expiresAt }
}
