import { and, eq, isNull } from 'drizzle-orm'
import { refreshFamilies, refreshTokens, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { hashSessionToken, newSessionToken } from '../token-hash.server.ts'
import { isFamilyLive, isWithinGrace } from '../token-lifetime.ts'
import { endRefreshFamily } from './end-refresh-family.server.ts'
import type { SignedInProgram } from './start-refresh-family.server.ts'

export type Rotation =
  | ({ readonly kind: 'rotated' } & SignedInProgram)
  | { readonly kind: 'refused' }
  | { readonly kind: 'reused' }

export type RefreshRequest = { readonly refreshToken: string; readonly requestId: string }

/**
 * Exchanges a refresh token for its successor. Locks the family, so of two exchanges at once the second sees the first.
 *
 * A token that was used already is the same program asking again because the answer got lost, when that is less than 30 seconds ago and the
 * successor was not used: it gets another successor, and the one before is called back. Otherwise two hold the family, one of them unlawfully:
 * the family ends. So there is at every moment one token that works (docs/decisions/021).
 * @returns `refused` for a token of nobody or of a family that has ended; `reused` for one whose family ends by it: the caller commits, then refuses
 * @param now the machine's time
 */
export async function rotateRefreshToken(tx: Tx, { refreshToken, requestId }: RefreshRequest, now: Date): Promise<Rotation> {
  const tokenHash = hashSessionToken(refreshToken)
  const family = await lockFamilyOf(tx, tokenHash)
  if (family === null || !isFamilyLive(family, now)) return { kind: 'refused' }
  const [token] = await tx.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash))
  if (
    token!.usedAt !== null &&
    !(await callBackSuccessor(tx, { usedAt: token!.usedAt, replacedById: token!.replacedById }, now))
  ) {
    const ctx = { actor: { kind: 'system', name: 'token-endpoint' }, now, requestId } as const
    await endRefreshFamily(tx, { familyId: family.id, reason: 'reused' }, ctx)
    return { kind: 'reused' }
  }
  const successor = newSessionToken()
  const [made] = await tx
    .insert(refreshTokens)
    .values({ familyId: family.id, tokenHash: hashSessionToken(successor), createdAt: now })
    .returning({ id: refreshTokens.id })
  await tx
    .update(refreshTokens)
    .set({ usedAt: token!.usedAt ?? now, replacedById: made!.id })
    .where(eq(refreshTokens.id, token!.id))
  await tx.update(refreshFamilies).set({ lastUsedAt: now }).where(eq(refreshFamilies.id, family.id))
  const { id: familyId, userId, hasSecondFactor, createdAt, provedAt, expiresAt } = family
  const claims = { kind: 'person', userId, familyId, provedAt: provedAt ?? createdAt, hasSecondFactor } as const
  return { kind: 'rotated', claims, refreshToken: successor, refreshExpiresAt: expiresAt }
}

/** The family of a token whose person may still come in. */
async function lockFamilyOf(tx: Tx, tokenHash: string) {
  const [found] = await tx
    .select({ familyId: refreshTokens.familyId })
    .from(refreshTokens)
    .where(eq(refreshTokens.tokenHash, tokenHash))
  if (found === undefined) return null
  const [row] = await tx
    .select({ family: refreshFamilies })
    .from(refreshFamilies)
    .innerJoin(users, eq(users.id, refreshFamilies.userId))
    .where(and(eq(refreshFamilies.id, found.familyId), isNull(users.disabledAt)))
    .for('update', { of: refreshFamilies })
  return row?.family ?? null
}

/** Within the grace an unused successor is called back: true. Else the token's second use is a theft: false. */
async function callBackSuccessor(
  tx: Tx,
  token: { readonly usedAt: Date; readonly replacedById: string | null },
  now: Date,
): Promise<boolean> {
  if (token.replacedById === null || !isWithinGrace(token.usedAt, now)) return false
  const calledBack = await tx
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(and(eq(refreshTokens.id, token.replacedById), isNull(refreshTokens.usedAt)))
    .returning({ id: refreshTokens.id })
  return calledBack.length === 1
}
