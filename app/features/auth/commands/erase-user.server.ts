import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { emailChanges, passkeys, recoveryCodes, totpFactors, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { revokeSessionsOfUser } from './revoke-sessions-of-user.server.ts'

/**
 * Takes a person's name, address and credentials away for good; the row stays, since what they did points at it. Ends every session.
 * @returns the address they had, and those before it within the last month
 */
export async function eraseUser(tx: Tx, { userId }: { readonly userId: string }, ctx: Context): Promise<{ emails: string[] }> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).for('update')
  await tx
    .update(users)
    .set({ name: '—', email: `${userId}@erased.invalid`, passwordHash: null, emailVerifiedAt: null, disabledAt: ctx.now })
    .where(eq(users.id, userId))
  const changes = await tx
    .delete(emailChanges)
    .where(eq(emailChanges.userId, userId))
    .returning({ before: emailChanges.previousEmail })
  await tx.delete(passkeys).where(eq(passkeys.userId, userId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.delete(totpFactors).where(eq(totpFactors.userId, userId))
  await revokeSessionsOfUser(tx, { userId }, ctx)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.erase-user', ...subject, before: null, after: { erased: true } }, ctx)
  const others = changes.flatMap(({ before }) => (before === null ? [] : [before]))
  return { emails: [...new Set([user!.email, ...others])] }
}
