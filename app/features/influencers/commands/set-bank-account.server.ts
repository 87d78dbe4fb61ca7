import type { Context } from '#app/domain/context.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { Tx } from '#db/types.ts'
import type { BankStep } from '../application-inputs.ts'
import { replaceBankAccount } from '../changes/replace-bank-account.server.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

/**
 * The account of an application; it takes the place of the one before. The number is sealed by the vault, compared by its blind index, and shown by
 * its last four.
 * @throws DomainError influencers.application-… | influencers.field-not-asked | influencers.not-allowed | influencers.bank-account |
 *   influencers.bank-account-not-own | influencers.identity-first
 */
export async function setBankAccount(
  tx: Tx,
  { applicationId, revision, ...account }: BankStep & { applicationId: string; revision: number },
  ctx: Context,
  { vault }: { vault: Vault },
): Promise<{ kind: 'unchanged' | 'replaced'; bankAccountId: string; revision: number }> {
  const { application, profile } = await lockApplication(tx, { applicationId, revision }, ctx)
  await requireWritable(tx, application, ['bank'], ctx)
  const result = await replaceBankAccount(tx, profile, account, ctx, { vault, replacesAll: true })
  const change = { action: 'influencers.set-bank-account', fields: ['bank'] }
  const changed =
    result.kind === 'unchanged' ? { revision: application.revision } : await touchApplication(tx, application, change, ctx)
  return { kind: result.kind, bankAccountId: result.account.id, ...changed }
}
