import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { passkeys, recoveryCodes, totpFactors, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { revokeSessionsOfUser } from './revoke-sessions-of-user.server.ts'

/**
 * Takes a person's name, address and credentials away for good; the row stays, since what they did points at it. Ends every session.
 * @returns the address they had
 */
export async function eraseUser(tx: Tx, { userId }: { readonly userId: string }, ctx: Context): Promise<{ email: string }> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).for('update')
  await tx
    .update(users)
    .set({ name: '—', email: `${userId}@erased.invalid`, passwordHash: null, emailVerifiedAt: null, disabledAt: ctx.now })
    .where(eq(users.id, userId))
  await tx.delete(passkeys).where(eq(passkeys.userId, userId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.delete(totpFactors).where(eq(totpFactors.userId, userId))
  await revokeSessionsOfUser(tx, { userId }, ctx)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.erase-user', ...subject, before: null, after: { erased: true } }, ctx)
  return { email: user!.email }
}
