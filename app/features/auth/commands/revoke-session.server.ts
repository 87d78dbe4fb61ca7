import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { hashSessionToken } from '../token-hash.server.ts'

/** Ends the session of a token at once: sign-out. Nothing happens where there is none or it has ended. */
export async function revokeSession(tx: Tx, input: { readonly token: string }, ctx: Context): Promise<void> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.tokenHash, hashSessionToken(input.token)), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id, userId: sessions.userId })
  for (const { id, userId } of ended) {
    const after = { userId, revokedAt: ctx.now.toISOString() }
    await recordAudit(
      tx,
      { action: 'auth.revoke-session', brandId: null, subjectType: 'session', subjectId: id, before: { revokedAt: null }, after },
      ctx,
    )
  }
}
