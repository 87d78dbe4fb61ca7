import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { BankAccountStatus } from '#app/domain/kyc.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { bankAccounts } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import type { VerifyBankAccount } from '../application-inputs.ts'
import { bankAccountReplaced, notAllowed, ownThing } from '../errors.ts'
import { mayHandleBankAccounts } from '../policy.ts'
import { lockBankAccount } from '../queries/lock-bank-account.server.ts'

/**
 * Says that an account is, or is not, as its certificate shows it. By managers and finance, with a fresh factor, and never one's own. The same word
 * again changes nothing.
 * @throws DomainError auth.step-up-needed | influencers.bank-account-not-found | influencers.bank-account-replaced | influencers.not-allowed |
 *   influencers.own-thing
 */
export async function verifyBankAccount(
  tx: Tx,
  { bankAccountId, decision, reason }: VerifyBankAccount,
  ctx: Context,
): Promise<{ status: BankAccountStatus }> {
  const { account, known } = await lockBankAccount(tx, { bankAccountId }, ctx)
  if (known.isOwn) throw ownThing()
  if (!mayHandleBankAccounts(ctx.actor, known.brandIds)) throw notAllowed()
  requireFreshFactor(ctx)
  if (account.status === 'replaced') throw bankAccountReplaced()
  if (account.status === decision) return { status: decision }
  const verifiedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx
    .update(bankAccounts)
    .set({ status: decision, verifiedAt: ctx.now, verifiedBy })
    .where(eq(bankAccounts.id, bankAccountId))
  await recordAudit(
    tx,
    {
      action: 'influencers.verify-bank-account',
      brandId: known.brandIds.length === 1 ? (known.brandIds[0] ?? null) : null,
      subjectType: 'bank-account',
      subjectId: bankAccountId,
      before: { status: account.status },
      after: { status: decision, ...(reason !== '' && { reason }) },
    },
    ctx,
  )
  return { status: decision }
}
