import type { Context } from '#app/domain/context.ts'
import { recordRead } from '#app/features/audit/commands/record-read.server.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import { bankAccounts } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import { mayHandleBankAccounts } from '../policy.ts'
import { lockBankAccount } from '../queries/lock-bank-account.server.ts'
import type { SealedSecret } from '../sealed-secret.server.ts'

/**
 * Lets somebody see the whole number of an account: managers and finance of its brands, with a fresh factor. Written into the audit before it is opened.
 * @returns the sealed number, for `openSecret` after the transaction has committed
 * @throws DomainError auth.step-up-needed | influencers.bank-account-not-found | influencers.not-allowed
 */
export async function readBankAccountNumber(
  tx: Tx,
  { bankAccountId }: { bankAccountId: string },
  ctx: Context,
): Promise<SealedSecret> {
  const { account, known } = await lockBankAccount(tx, { bankAccountId }, ctx)
  if (!mayHandleBankAccounts(ctx.actor, known.brandIds)) throw notAllowed()
  requireFreshFactor(ctx)
  const brandId = known.brandIds.length === 1 ? (known.brandIds[0] ?? null) : null
  const subject = {
    action: 'influencers.read-bank-account',
    brandId,
    subjectType: 'bank-account',
    subjectId: bankAccountId,
  } as const
  await recordRead(tx, { ...subject, fields: ['number'] }, ctx)
  return { sealed: account.numberSealed, owner: ownerOf(bankAccounts.numberSealed, account.id) }
}
