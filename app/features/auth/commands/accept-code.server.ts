import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { recoveryCodes, totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { hashRecoveryCode, normalRecoveryCode } from '../recovery-code.server.ts'
import { isTotpForm, matchTotp } from '../totp.server.ts'

export type AcceptedCode = 'totp' | 'recovery-code'

/**
 * Uses up a code of an authenticator app, or a recovery code: each is worth one use, and of two at once one wins by the row's lock. Counting
 * attempts is the caller's (`checkSecondFactor`).
 * @param now the machine's time
 * @returns null where it does not match, was used, or is older than the last one accepted
 */
export async function acceptCode(
  tx: Tx,
  { userId, code }: { readonly userId: string; readonly code: string },
  now: Date,
  { vault }: { readonly vault: Vault },
): Promise<AcceptedCode | null> {
  if (isTotpForm(code)) return (await acceptTotp(tx, userId, code, now, vault)) ? 'totp' : null
  const recoveryCode = normalRecoveryCode(code)
  if (recoveryCode === null) return null
  return (await acceptRecoveryCode(tx, userId, recoveryCode, now)) ? 'recovery-code' : null
}

async function acceptTotp(tx: Tx, userId: string, code: string, now: Date, vault: Vault): Promise<boolean> {
  const [factor] = await tx
    .select({ sealed: totpFactors.secretSealed, createdAt: totpFactors.createdAt, lastStep: totpFactors.lastStep })
    .from(totpFactors)
    .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt)))
  if (factor === undefined) return false
  const secret = (await vault.open(factor.sealed, ownerOf(totpFactors.secretSealed, userId))).toString('utf8')
  const step = await matchTotp(secret, code, now, factor.lastStep)
  if (step === null) return false
  const accepted = await tx
    .update(totpFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(totpFactors.userId, userId),
        eq(totpFactors.createdAt, factor.createdAt),
        or(isNull(totpFactors.lastStep), lt(totpFactors.lastStep, step)),
      ),
    )
    .returning({ userId: totpFactors.userId })
  return accepted.length > 0
}

async function acceptRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const codeHash = await hashRecoveryCode(userId, code)
  const accepted = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return accepted.length > 0
}
