import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { roleGrants, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { emailTaken } from '../errors.ts'

export type GiveInfluencerAccess = {
  readonly influencerId: string
  /** Lower case; its owner has proved that it is theirs. */
  readonly email: string
  readonly name: string
  readonly locale: 'es' | 'en'
}

/**
 * The user that an influencer signs in as: the one they have, a member of staff with the same address (who then holds both roles), or a new one without
 * a password. The caller has decided that they may.
 * @throws DomainError auth.email-taken when the address is another influencer's
 */
export async function giveInfluencerAccess(
  tx: Tx,
  input: GiveInfluencerAccess,
  ctx: Context,
): Promise<{ userId: string; hasPassword: boolean }> {
  const { influencerId, email, name, locale } = input
  const columns = { userId: users.id, passwordHash: users.passwordHash, influencerId: users.influencerId }
  const [theirs] = await tx.select(columns).from(users).where(eq(users.influencerId, influencerId))
  if (theirs !== undefined) return { userId: theirs.userId, hasPassword: theirs.passwordHash !== null }
  const [added] = await tx
    .insert(users)
    .values({ email, name, locale, influencerId, emailVerifiedAt: ctx.now, createdAt: ctx.now })
    .onConflictDoNothing({ target: users.email })
    .returning(columns)
  const user = added ?? (await ofSameAddress(tx, email, influencerId))
  const { userId } = user
  await tx.insert(roleGrants).values({ userId, role: 'influencer', brandId: null, grantedAt: ctx.now }).onConflictDoNothing()
  const after = { influencerId, isNew: added !== undefined }
  await recordAudit(
    tx,
    { action: 'auth.give-influencer-access', brandId: null, subjectType: 'user', subjectId: userId, before: null, after },
    ctx,
  )
  return { userId, hasPassword: user.passwordHash !== null }
}

async function ofSameAddress(tx: Tx, email: string, influencerId: string) {
  const [user] = await tx.select().from(users).where(eq(users.email, email)).for('update')
  if (user === undefined || user.influencerId !== null) throw emailTaken()
  await tx.update(users).set({ influencerId }).where(eq(users.id, user.id))
  return { userId: user.id, passwordHash: user.passwordHash }
}
