import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { absoluteEnd } from '../session-lifetime.ts'
import { hashSessionToken, newSessionToken } from '../token-hash.server.ts'
import { revokeSession } from './revoke-session.server.ts'

export type StartSession = {
  /** The token the browser presented, if any: it ends here, so a planted one is worth nothing. */
  readonly presentedToken: string | null
  readonly userAgent: string | null
}

export type StartedSession = { readonly sessionId: string; readonly token: string; readonly expiresAt: Date }

/** Signs in `ctx.actor`, whose credentials were checked. Always a new token. The only place where a token exists in clear. */
export async function startSession(tx: Tx, input: StartSession, ctx: Context & { actor: UserActor }): Promise<StartedSession> {
  if (input.presentedToken !== null) await revokeSession(tx, { token: input.presentedToken }, ctx)
  const token = newSessionToken()
  const expiresAt = absoluteEnd(ctx.actor.grants, ctx.now)
  const [row] = await tx
    .insert(sessions)
    .values({
      tokenHash: hashSessionToken(token),
      userId: ctx.actor.userId,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt,
      provedAt: ctx.now,
      userAgent: input.userAgent?.slice(0, 300) ?? null,
    })
    .returning({ id: sessions.id })
  const sessionId = row!.id
  const after = { userId: ctx.actor.userId, expiresAt: expiresAt.toISOString() }
  await recordAudit(
    tx,
    { action: 'auth.start-session', brandId: null, subjectType: 'session', subjectId: sessionId, before: null, after },
    ctx,
  )
  return { sessionId, token, expiresAt }
}
