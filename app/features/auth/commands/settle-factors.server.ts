import { eq } from 'drizzle-orm'
import type { Role, UserActor } from '#app/domain/actor.ts'
import { recoveryCodes } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { factorNeeded } from '../errors.ts'
import { asksForSecondFactor } from '../factor-duty.ts'
import { getFactors, hasFactor } from '../queries/get-factors.server.ts'

/**
 * After one factor was taken away, in the same transaction and under the user's lock: whose role asks for one must have another left, and
 * recovery codes stand in for nothing where there is none.
 * @throws DomainError auth.factor-needed
 */
export async function settleFactors(tx: Tx, actor: UserActor, furtherRoles: readonly Role[]): Promise<void> {
  if (hasFactor(await getFactors(tx, actor.userId))) return
  if (asksForSecondFactor(actor.grants, furtherRoles)) throw factorNeeded()
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, actor.userId))
}
