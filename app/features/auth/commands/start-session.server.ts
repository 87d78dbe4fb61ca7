import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { FactorDuty } from '../factor-duty.ts'
import { absoluteEnd, pendingEnd } from '../session-lifetime.ts'
import { hashSessionToken, newSessionToken } from '../token-hash.server.ts'
import { revokeSession } from './revoke-session.server.ts'

export type StartSession = {
  /** The token the browser presented, if any: it ends here, so a planted one is worth nothing. */
  readonly presentedToken: string | null
  readonly userAgent: string | null
  /** `given`: with the password, or a passkey that knows its user. Otherwise what is still to be done before anything else. */
  readonly secondFactor?: FactorDuty | 'given'
}

export type StartedSession = { readonly sessionId: string; readonly token: string; readonly expiresAt: Date }

/**
 * Signs in `ctx.actor`, whose credentials were checked. Always a new token, in clear only here and in `proveSession`. While a second factor is
 * to be given or set up the session opens nothing else, and ends after ten minutes.
 */
export async function startSession(tx: Tx, input: StartSession, ctx: Context & { actor: UserActor }): Promise<StartedSession> {
  if (input.presentedToken !== null) await revokeSession(tx, { token: input.presentedToken }, ctx)
  const token = newSessionToken()
  const { secondFactor = 'none' } = input
  const isPending = secondFactor === 'give' || secondFactor === 'set-up'
  const expiresAt = isPending ? pendingEnd(ctx.now) : absoluteEnd(ctx.actor.grants, ctx.now)
  const [row] = await tx
    .insert(sessions)
    .values({
      tokenHash: hashSessionToken(token),
      userId: ctx.actor.userId,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt,
      provedAt: secondFactor === 'give' ? null : ctx.now,
      secondFactorAt: secondFactor === 'given' ? ctx.now : null,
      userAgent: input.userAgent?.slice(0, 300) ?? null,
    })
    .returning({ id: sessions.id })
  const sessionId = row!.id
  const after = { userId: ctx.actor.userId, expiresAt: expiresAt.toISOString(), secondFactor }
  await recordAudit(
    tx,
    { action: 'auth.start-session', brandId: null, subjectType: 'session', subjectId: sessionId, before: null, after },
    ctx,
  )
  return { sessionId, token, expiresAt }
}
