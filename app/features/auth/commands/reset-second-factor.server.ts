import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { passkeys, recoveryCodes, totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { factorNotFound, missingRole, ownFactor, userNotFound } from '../errors.ts'
import { mayManageUsers } from '../policy.ts'
import { findPerson } from '../queries/find-person.server.ts'
import { getFactors, hasFactor } from '../queries/get-factors.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { secondFactorChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { revokeSessionsOfUser } from './revoke-sessions-of-user.server.ts'
import { endRefreshFamilies } from './set-password.server.ts'

/**
 * Takes every second factor off somebody who lost theirs and the recovery codes too. Their sessions end; where their role asks for a factor,
 * the next sign-in sets one up. Nobody does it to themselves. Locks the user. Enqueues `auth.second-factor-changed`.
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.own-factor | auth.user-not-found | auth.factor-not-found
 */
export async function resetSecondFactor(tx: Tx, input: { readonly userId: string }, ctx: Context): Promise<void> {
  const { userId } = input
  if (!mayManageUsers(ctx.actor)) throw missingRole()
  requireFreshFactor(ctx)
  if (ctx.actor.kind === 'user' && ctx.actor.userId === userId) throw ownFactor()
  if ((await findPerson(tx, userId)) === null) throw userNotFound()
  await lockUser(tx, userId)
  const factors = await getFactors(tx, userId)
  if (!hasFactor(factors)) throw factorNotFound()
  await tx.delete(totpFactors).where(eq(totpFactors.userId, userId))
  await tx.delete(passkeys).where(eq(passkeys.userId, userId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await revokeSessionsOfUser(tx, input, ctx)
  await endRefreshFamilies(tx, userId, ctx.now)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const before = { totp: factors.totpSince !== null, passkeys: factors.passkeys.length }
  await recordAudit(tx, { action: 'auth.reset-second-factor', ...subject, before, after: null }, ctx)
  await enqueue(tx, secondFactorChanged, { userId, change: 'removed', factor: factors.totpSince === null ? 'passkey' : 'totp' })
}
