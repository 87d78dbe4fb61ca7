import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { signInThrottles } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { type SignInAttempt, throttleSubjects } from './reserve-sign-in-attempt.server.ts'

/**
 * After a right password: the account's counts begin anew. Of the address only this attempt is taken back, or an account of one's own
 * would buy guesses at others.
 */
export async function clearSignInThrottle(tx: Tx, attempt: SignInAttempt): Promise<void> {
  const subjects = throttleSubjects(attempt)
  const ofAccount = subjects.filter(({ kind }) => kind !== 'address').map(({ subject }) => subject)
  const ofAddress = subjects.find(({ kind }) => kind === 'address')!.subject
  await tx
    .select({ subject: signInThrottles.subject })
    .from(signInThrottles)
    .where(inArray(signInThrottles.subject, [...ofAccount, ofAddress]))
    .orderBy(signInThrottles.subject)
    .for('update')
  await tx.delete(signInThrottles).where(inArray(signInThrottles.subject, ofAccount))
  await tx
    .update(signInThrottles)
    .set({ failures: sql`${signInThrottles.failures} - 1` })
    .where(and(eq(signInThrottles.subject, ofAddress), gt(signInThrottles.failures, 0)))
}
