import { and, eq, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refreshFamilies } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { PersonClaims } from '../access-token.server.ts'
import { invalidToken } from '../errors.ts'

/**
 * Keeps that the person behind a sign-in to the API just proved again who they are; the caller checked it.
 * @param input.hasSecondFactor by their second factor, which then counts for the whole sign-in
 * @returns what a new access token says
 * @throws DomainError auth.invalid-token where the sign-in ended meanwhile
 */
export async function proveFamily(
  tx: Tx,
  input: { readonly familyId: string; readonly hasSecondFactor: boolean },
  ctx: Context & { actor: UserActor },
): Promise<PersonClaims> {
  const { familyId } = input
  const { userId } = ctx.actor
  const [row] = await tx
    .update(refreshFamilies)
    .set({ provedAt: ctx.now, ...(input.hasSecondFactor && { hasSecondFactor: true }) })
    .where(and(eq(refreshFamilies.id, familyId), eq(refreshFamilies.userId, userId), isNull(refreshFamilies.revokedAt)))
    .returning({ hasSecondFactor: refreshFamilies.hasSecondFactor })
  if (row === undefined) throw invalidToken()
  const subject = { brandId: null, subjectType: 'refresh-family', subjectId: familyId }
  const after = { userId, provedAt: ctx.now.toISOString() }
  await recordAudit(tx, { action: 'auth.step-up', ...subject, before: null, after }, ctx)
  return { kind: 'person', userId, familyId, provedAt: ctx.now, hasSecondFactor: row.hasSecondFactor }
}
