import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { factorMissing } from '../errors.ts'
import { getFactors, hasFactor } from '../queries/get-factors.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { secondFactorChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.server.ts'

/**
 * New recovery codes, to be shown once; the earlier ones are worth nothing. Locks the user. Enqueues `auth.second-factor-changed`.
 * @throws DomainError auth.step-up-needed | auth.factor-missing for a person without a second factor
 */
export async function regenerateRecoveryCodes(
  tx: Tx,
  _input: Readonly<Record<never, never>>,
  ctx: Context & { actor: UserActor },
): Promise<{ recoveryCodes: string[] }> {
  requireFreshFactor(ctx)
  const { userId } = ctx.actor
  await lockUser(tx, userId)
  const factors = await getFactors(tx, userId)
  if (!hasFactor(factors)) throw factorMissing()
  const codes = await replaceRecoveryCodes(tx, userId, ctx.now)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const counts = { before: { left: factors.recoveryCodesLeft }, after: { left: codes.length } }
  await recordAudit(tx, { action: 'auth.regenerate-recovery-codes', ...subject, ...counts }, ctx)
  await enqueue(tx, secondFactorChanged, { userId, change: 'renewed', factor: 'recovery-codes' })
  return { recoveryCodes: codes }
}
