import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { apiClients } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { CreateApiClient } from '../client-inputs.ts'
import { newClientSecret } from '../client-secret.server.ts'
import { missingRole } from '../errors.ts'
import { mayManageClients } from '../policy.ts'
import { requireBrands } from '../queries/require-brands.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { hashSessionToken } from '../token-hash.server.ts'

const dayMs = 24 * 60 * 60 * 1000

/** The secret exists in clear only here: it is shown once. */
export type ClientWithSecret = { readonly clientId: string; readonly secret: string }

/**
 * A program of the actor's own: it calls the API for them, within these scopes and brands, until it ends. Nobody makes one that acts for
 * somebody else.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.unknown-brand
 */
export async function createApiClient(
  tx: Tx,
  input: CreateApiClient,
  ctx: Context & { actor: UserActor },
): Promise<ClientWithSecret> {
  if (!mayManageClients(ctx.actor)) throw missingRole()
  requireFreshFactor(ctx)
  const { name, scopes, brandIds, lifetimeDays } = input
  await requireBrands(tx, brandIds ?? [])
  const secret = newClientSecret()
  const expiresAt = new Date(ctx.now.getTime() + lifetimeDays * dayMs)
  const ownerId = ctx.actor.userId
  const distinct = [...new Set(scopes)]
  const [row] = await tx
    .insert(apiClients)
    .values({ name, ownerId, secretHash: hashSessionToken(secret), scopes: distinct, brandIds, createdAt: ctx.now, expiresAt })
    .returning({ id: apiClients.id })
  const clientId = row!.id
  const subject = { brandId: null, subjectType: 'api-client', subjectId: clientId }
  const after = { name, ownerId, scopes: distinct, brandIds, expiresAt: expiresAt.toISOString() }
  await recordAudit(tx, { action: 'auth.create-api-client', ...subject, before: null, after }, ctx)
  return { clientId, secret }
}
