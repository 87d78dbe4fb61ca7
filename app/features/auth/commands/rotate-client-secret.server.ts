import { eq } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { apiClients } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { RotateClientSecret } from '../client-inputs.ts'
import { newClientSecret } from '../client-secret.server.ts'
import { missingRole } from '../errors.ts'
import { clientEnded, notClientOwner } from '../people-errors.ts'
import { mayManageClients } from '../policy.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { hashSessionToken } from '../token-hash.server.ts'
import type { ClientWithSecret } from './create-api-client.server.ts'
import { lockApiClient } from './lock-api-client.server.ts'

const hourMs = 60 * 60 * 1000

/**
 * A new secret for a client of the actor's own; the one before counts for some hours more, any earlier one no longer. Nobody else gets one:
 * it would open what its owner may do. Locks the client.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.client-not-found | auth.not-client-owner | auth.client-ended
 */
export async function rotateClientSecret(
  tx: Tx,
  input: RotateClientSecret,
  ctx: Context & { actor: UserActor },
): Promise<ClientWithSecret> {
  if (!mayManageClients(ctx.actor)) throw missingRole()
  requireFreshFactor(ctx)
  const { clientId, overlapHours } = input
  const client = await lockApiClient(tx, clientId)
  if (client.ownerId !== ctx.actor.userId) throw notClientOwner()
  if (client.revokedAt !== null || (client.expiresAt !== null && client.expiresAt <= ctx.now)) throw clientEnded()
  const secret = newClientSecret()
  const until = overlapHours === 0 ? null : new Date(ctx.now.getTime() + overlapHours * hourMs)
  await tx
    .update(apiClients)
    .set({
      secretHash: hashSessionToken(secret),
      previousSecretHash: until === null ? null : client.secretHash,
      previousSecretUntil: until,
    })
    .where(eq(apiClients.id, clientId))
  const subject = { brandId: null, subjectType: 'api-client', subjectId: clientId }
  const after = { overlapUntil: until?.toISOString() ?? null }
  await recordAudit(tx, { action: 'auth.rotate-client-secret', ...subject, before: null, after }, ctx)
  return { clientId, secret }
}
