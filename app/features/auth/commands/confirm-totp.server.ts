import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { wrongFactor } from '../errors.ts'
import type { ConfirmTotp } from '../inputs.ts'
import { getFactors } from '../queries/get-factors.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { secondFactorChanged } from '../tasks.ts'
import { matchTotp } from '../totp.server.ts'
import { openTotpEnrolment } from '../totp-enrolment.server.ts'
import { lockUser } from './lock-user.server.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.server.ts'

/**
 * Makes an authenticator app the person's factor, once its first code is right; it takes the place of an earlier one. Whoever has no
 * recovery code left is given new ones. Locks the user; `ctx.now` is the machine's time. Enqueues `auth.second-factor-changed`.
 * @returns recovery codes to be shown once, or null where the earlier ones still count
 * @throws DomainError auth.step-up-needed | auth.enrolment-invalid | auth.wrong-factor
 */
export async function confirmTotp(
  tx: Tx,
  input: ConfirmTotp,
  ctx: Context & { actor: UserActor },
  { vault }: { readonly vault: Vault },
): Promise<{ recoveryCodes: string[] | null }> {
  requireFreshFactor(ctx)
  const { userId } = ctx.actor
  const secret = await openTotpEnrolment(userId, input.enrolment, ctx.now, { vault })
  const lastStep = await matchTotp(secret, input.code, ctx.now, null)
  if (lastStep === null) throw wrongFactor()
  await lockUser(tx, userId)
  const before = await getFactors(tx, userId)
  const secretSealed = await vault.seal(secret, ownerOf(totpFactors.secretSealed, userId))
  const row = { secretSealed, createdAt: ctx.now, confirmedAt: ctx.now, lastStep }
  await tx
    .insert(totpFactors)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: totpFactors.userId, set: row })
  const change = before.totpSince === null ? 'added' : 'renewed'
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.confirm-totp', ...subject, before: null, after: { factor: 'totp', change } }, ctx)
  await enqueue(tx, secondFactorChanged, { userId, change, factor: 'totp' })
  return { recoveryCodes: before.recoveryCodesLeft > 0 ? null : await replaceRecoveryCodes(tx, userId, ctx.now) }
}
