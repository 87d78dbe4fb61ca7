import { and, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refreshFamilies, refreshTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { hashSessionToken } from '../token-hash.server.ts'

export type EndReason = NonNullable<typeof refreshFamilies.$inferSelect.revokedReason>

/** Ends a sign-in to the API: neither its refresh tokens nor its access tokens are worth anything from now on. Twice is as good as once. */
export async function endRefreshFamily(
  tx: Tx,
  input: { readonly familyId: string; readonly reason: EndReason },
  ctx: Context,
): Promise<void> {
  await end(tx, eq(refreshFamilies.id, input.familyId), input.reason, ctx)
}

/**
 * Ends the sign-in to the API that a refresh token belongs to, a used one too (RFC 7009: whoever shows it had it).
 * @returns whether there was one
 */
export async function endFamilyOfToken(tx: Tx, input: { readonly refreshToken: string }, ctx: Context): Promise<boolean> {
  const family = tx
    .select({ id: refreshTokens.familyId })
    .from(refreshTokens)
    .where(eq(refreshTokens.tokenHash, hashSessionToken(input.refreshToken)))
  return (await end(tx, inArray(refreshFamilies.id, family), 'signed-out', ctx)) > 0
}

/**
 * Ends every sign-in of a person to the API, save one. The caller has decided that they may.
 * @returns how many ended
 */
export function endFamiliesOfUser(
  tx: Tx,
  input: { readonly userId: string; readonly reason: EndReason; readonly exceptFamilyId?: string },
  ctx: Context,
): Promise<number> {
  const { userId, reason, exceptFamilyId } = input
  const others = exceptFamilyId === undefined ? undefined : ne(refreshFamilies.id, exceptFamilyId)
  return end(tx, and(eq(refreshFamilies.userId, userId), others), reason, ctx)
}

async function end(tx: Tx, which: SQL | undefined, reason: EndReason, ctx: Context): Promise<number> {
  const ended = await tx
    .update(refreshFamilies)
    .set({ revokedAt: ctx.now, revokedReason: reason })
    .where(and(which, isNull(refreshFamilies.revokedAt)))
    .returning({ id: refreshFamilies.id, userId: refreshFamilies.userId })
  for (const { id, userId } of ended) {
    const subject = { brandId: null, subjectType: 'refresh-family', subjectId: id }
    const after = { userId, revokedAt: ctx.now.toISOString(), reason }
    await recordAudit(tx, { action: 'auth.end-refresh-family', ...subject, before: { revokedAt: null }, after }, ctx)
  }
  return ended.length
}
