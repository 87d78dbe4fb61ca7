import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Role, UserActor } from '#app/domain/actor.ts'
import { limitGrants } from '#app/domain/limit-grants.ts'
import { apiClients, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { ClientSecrets } from '../client-secret.server.ts'
import { asksForSecondFactor } from '../factor-duty.ts'
import { grantsOfUser, userHasSecondFactor } from './find-credentials.server.ts'

/** A program that may call, and the person it acts for, with what is left of their grants. */
export type LiveApiClient = {
  readonly clientId: string
  readonly actor: UserActor
  readonly locale: 'es' | 'en'
  readonly scopes: readonly string[]
  readonly lastUsedAt: Date | null
  readonly secrets: ClientSecrets
}

/**
 * The client of that id as it is at this moment, in one query; null when it has ended or was revoked, or when its owner could not call either:
 * disabled, or without the second factor that their roles ask for.
 * @param furtherRoles roles for which the operator asks for a second factor
 */
export async function findApiClient(
  tx: Tx,
  clientId: string,
  furtherRoles: readonly Role[],
  now: Date,
): Promise<LiveApiClient | null> {
  const [row] = await tx
    .select({
      secretHash: apiClients.secretHash,
      previousSecretHash: apiClients.previousSecretHash,
      previousSecretUntil: apiClients.previousSecretUntil,
      scopes: apiClients.scopes,
      brandIds: apiClients.brandIds,
      lastUsedAt: apiClients.lastUsedAt,
      userId: users.id,
      name: users.name,
      influencerId: users.influencerId,
      locale: users.locale,
      grants: grantsOfUser,
      hasSecondFactor: userHasSecondFactor,
    })
    .from(apiClients)
    .innerJoin(users, eq(users.id, apiClients.ownerId))
    .where(
      and(
        eq(apiClients.id, clientId),
        isNull(apiClients.revokedAt),
        or(isNull(apiClients.expiresAt), gt(apiClients.expiresAt, now)),
        isNull(users.disabledAt),
      ),
    )
  if (row === undefined) return null
  if (asksForSecondFactor(row.grants, furtherRoles) && !row.hasSecondFactor) return null
  const { userId, name, locale, scopes, brandIds, lastUsedAt, secretHash, previousSecretHash, previousSecretUntil } = row
  const grants = limitGrants(row.grants, brandIds)
  const influencerId = brandIds === null ? row.influencerId : null
  const actor = { kind: 'user', userId, name, grants, influencerId } as const
  return { clientId, actor, locale, scopes, lastUsedAt, secrets: { secretHash, previousSecretHash, previousSecretUntil } }
}
