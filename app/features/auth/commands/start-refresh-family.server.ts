import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refreshFamilies, refreshTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { PersonClaims } from '../access-token.server.ts'
import { hashSessionToken, newSessionToken } from '../token-hash.server.ts'
import { familyEnd } from '../token-lifetime.ts'

export type StartRefreshFamily = { readonly hasSecondFactor: boolean; readonly userAgent: string | null }

/** What an access token is made of, and the token that gets the next one. */
export type SignedInProgram = {
  readonly claims: PersonClaims
  readonly refreshToken: string
  /** The last moment at which the family can be refreshed. */
  readonly refreshExpiresAt: Date
}

/**
 * Signs in `ctx.actor`, whose credentials were checked, to the API: a family of refresh tokens with its first one. The only place, with the
 * rotation, where one exists in clear.
 * @param ctx its `now` is the machine's time
 */
export async function startRefreshFamily(
  tx: Tx,
  input: StartRefreshFamily,
  ctx: Context & { actor: UserActor },
): Promise<SignedInProgram> {
  const { userId } = ctx.actor
  const expiresAt = familyEnd(ctx.now)
  const { hasSecondFactor } = input
  const [family] = await tx
    .insert(refreshFamilies)
    .values({
      ...{ userId, hasSecondFactor, expiresAt },
      ...{ createdAt: ctx.now, lastUsedAt: ctx.now, provedAt: ctx.now },
      userAgent: input.userAgent?.slice(0, 300) ?? null,
    })
    .returning({ id: refreshFamilies.id })
  const familyId = family!.id
  const refreshToken = newSessionToken()
  await tx.insert(refreshTokens).values({ familyId, tokenHash: hashSessionToken(refreshToken), createdAt: ctx.now })
  const subject = { brandId: null, subjectType: 'refresh-family', subjectId: familyId }
  const after = { userId, hasSecondFactor, expiresAt: expiresAt.toISOString() }
  await recordAudit(tx, { action: 'auth.start-refresh-family', ...subject, before: null, after }, ctx)
  const claims = { kind: 'person', userId, familyId, provedAt: ctx.now, hasSecondFactor } as const
  return { claims, refreshToken, refreshExpiresAt: expiresAt }
}
