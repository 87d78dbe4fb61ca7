import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { apiClients } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { ClientRef } from '../client-inputs.ts'
import { missingRole } from '../errors.ts'
import { mayManageClients } from '../policy.ts'
import { lockApiClient } from './lock-api-client.server.ts'

/**
 * Ends a client: neither its secret nor its tokens are worth anything from now on. Any administrator may, at once and without proving again who
 * they are: a leaked secret does not wait. Twice is as good as once. Locks the client.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.client-not-found
 */
export async function revokeApiClient(tx: Tx, { clientId }: ClientRef, ctx: Context): Promise<void> {
  if (!mayManageClients(ctx.actor)) throw missingRole()
  const { revokedAt } = await lockApiClient(tx, clientId)
  if (revokedAt !== null) return
  await tx.update(apiClients).set({ revokedAt: ctx.now }).where(eq(apiClients.id, clientId))
  const subject = { brandId: null, subjectType: 'api-client', subjectId: clientId }
  const after = { revokedAt: ctx.now.toISOString() }
  await recordAudit(tx, { action: 'auth.revoke-api-client', ...subject, before: { revokedAt: null }, after }, ctx)
}
