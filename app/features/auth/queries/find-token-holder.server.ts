import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Role, UserActor } from '#app/domain/actor.ts'
import { refreshFamilies, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { PersonClaims } from '../access-token.server.ts'
import { factorDuty } from '../factor-duty.ts'
import { isProofFresh } from '../session-lifetime.ts'
import { grantsOfUser, userHasSecondFactor } from './find-credentials.server.ts'

export type TokenHolder = {
  readonly actor: UserActor
  readonly locale: 'es' | 'en'
  /** The token says that they proved who they are within the last minutes, and their sign-in does not say that it counts no more. */
  readonly hasFreshFactor: boolean
}

/**
 * The person of an access token as they are at this moment, in one query; null when their sign-in was ended, they are disabled, or a second
 * factor is owed.
 * @param furtherRoles roles for which the operator asks for a second factor
 */
export async function findTokenHolder(
  tx: Tx,
  claims: PersonClaims,
  furtherRoles: readonly Role[],
  now: Date,
): Promise<TokenHolder | null> {
  const [row] = await tx
    .select({
      userId: users.id,
      name: users.name,
      influencerId: users.influencerId,
      locale: users.locale,
      grants: grantsOfUser,
      hasSecondFactor: userHasSecondFactor,
      isFactorGiven: refreshFamilies.hasSecondFactor,
      startedAt: refreshFamilies.createdAt,
      provedAt: refreshFamilies.provedAt,
    })
    .from(refreshFamilies)
    .innerJoin(users, eq(users.id, refreshFamilies.userId))
    .where(
      and(
        eq(refreshFamilies.id, claims.familyId),
        eq(users.id, claims.userId),
        isNull(refreshFamilies.revokedAt),
        gt(refreshFamilies.expiresAt, now),
        isNull(users.disabledAt),
      ),
    )
  if (row === undefined) return null
  const { locale, hasSecondFactor, isFactorGiven, startedAt, provedAt, ...person } = row
  const secondFactorAt = isFactorGiven ? startedAt : null
  if (factorDuty({ grants: person.grants, hasSecondFactor, secondFactorAt }, furtherRoles) !== 'none') return null
  return { actor: { kind: 'user', ...person }, locale, hasFreshFactor: provedAt !== null && isProofFresh(claims.provedAt, now) }
}
