import { eq } from 'drizzle-orm'
import { apiClients } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { clientNotFound } from '../people-errors.ts'

/** Locks a client. @throws DomainError auth.client-not-found */
export async function lockApiClient(
  tx: Tx,
  clientId: string,
): Promise<{ ownerId: string; secretHash: string; expiresAt: Date | null; revokedAt: Date | null }> {
  const [row] = await tx
    .select({
      ownerId: apiClients.ownerId,
      secretHash: apiClients.secretHash,
      expiresAt: apiClients.expiresAt,
      revokedAt: apiClients.revokedAt,
    })
    .from(apiClients)
    .where(eq(apiClients.id, clientId))
    .for('update')
  if (row === undefined) throw clientNotFound()
  return row
}
