import { and, eq, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { notSignedIn } from '../errors.ts'
import { absoluteEnd } from '../session-lifetime.ts'
import { hashSessionToken, newSessionToken } from '../token-hash.server.ts'
import type { StartedSession } from './start-session.server.ts'

export type ProveSession = {
  readonly sessionId: string
  /** Whether the proof was the second factor, or the password of someone who has none. */
  readonly proof: 'second-factor' | 'password'
}

/**
 * Writes down that the person of a session proved who they are, and gives the session a new token: the one from before is worth nothing, so
 * a stolen or planted one does not rise with it. A session that waited for the second factor lives on to its absolute end, counted from the
 * sign-in. `ctx.now` is the machine's time.
 * @throws DomainError auth.not-signed-in where the session ended meanwhile
 */
export async function proveSession(tx: Tx, input: ProveSession, ctx: Context & { actor: UserActor }): Promise<StartedSession> {
  const ofActor = and(eq(sessions.id, input.sessionId), eq(sessions.userId, ctx.actor.userId), isNull(sessions.revokedAt))
  const [session] = await tx
    .select({ createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(ofActor)
    .for('update')
  if (session === undefined) throw notSignedIn()
  const token = newSessionToken()
  const isFactor = input.proof === 'second-factor'
  const expiresAt = isFactor ? absoluteEnd(ctx.actor.grants, session.createdAt) : session.expiresAt
  await tx
    .update(sessions)
    .set({
      tokenHash: hashSessionToken(token),
      provedAt: ctx.now,
      expiresAt,
      ...(isFactor && { secondFactorAt: ctx.now }),
    })
    .where(ofActor)
  const subject = { brandId: null, subjectType: 'session', subjectId: input.sessionId }
  const after = { userId: ctx.actor.userId, proof: input.proof }
  await recordAudit(tx, { action: 'auth.prove-session', ...subject, before: null, after }, ctx)
  return { sessionId: input.sessionId, token, expiresAt }
}
