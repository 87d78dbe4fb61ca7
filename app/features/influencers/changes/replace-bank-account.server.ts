import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { bankAccounts } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import type { BankStep } from '../application-inputs.ts'
import { accountsOf } from '../bank/account-kinds.ts'
import { readBreBKey } from '../bank/bre-b-key.ts'
import { type CheckedAccount, checkAccount } from '../bank/check-account.server.ts'
import { readPixKey } from '../bank/pix-key.server.ts'
import { bankAccountNotOwn, bankAccountRefused, identityFirst } from '../errors.ts'
import type { ProfileRow } from '../queries/lock-application.server.ts'
import { documentKey, lastCharacters } from './identity-changes.server.ts'

export type BankAccountRow = typeof bankAccounts.$inferSelect
export type ReplacedAccount =
  | { readonly kind: 'unchanged'; readonly account: BankAccountRow }
  | { readonly kind: 'replaced'; readonly account: BankAccountRow; readonly former: readonly BankAccountRow[] }

/**
 * Puts an account in the place of the current one of its currency (of all, with `replacesAll`), unverified. Its holder is the profile's own name: no
 * other can be given. The same account again changes nothing. The caller has locked the profile and writes history and audit.
 * @throws DomainError influencers.bank-account (details.field) | influencers.bank-account-not-own | influencers.identity-first
 */
export async function replaceBankAccount(
  tx: Tx,
  profile: ProfileRow,
  input: BankStep,
  ctx: Context,
  { vault, replacesAll }: { vault: Vault; replacesAll: boolean },
): Promise<ReplacedAccount> {
  if (profile.legalName === null) throw identityFirst()
  const check = checkAccount(input)
  if (check.kind === 'invalid') throw bankAccountRefused(check.field)
  requireOwnKey(profile, input, check.account, vault)
  const { currency } = accountsOf(input.country)
  const numberIndex = vault.blindIndex('bank-account', accountKey(input, check.account))
  const former = await tx
    .select()
    .from(bankAccounts)
    .where(
      and(
        eq(bankAccounts.profileId, profile.id),
        isNull(bankAccounts.replacedAt),
        replacesAll ? undefined : eq(bankAccounts.currency, currency),
      ),
    )
    .for('update')
  const same = former.find((account) => account.numberIndex === numberIndex && account.accountType === check.account.accountType)
  if (same !== undefined && former.length === 1) return { kind: 'unchanged', account: same }
  for (const { id } of former)
    await tx.update(bankAccounts).set({ status: 'replaced', replacedAt: ctx.now }).where(eq(bankAccounts.id, id))
  const id = uuidv7()
  const { number, ...kept } = check.account
  const [account] = await tx
    .insert(bankAccounts)
    .values({
      id,
      profileId: profile.id,
      ...kept,
      country: input.country,
      currency,
      kind: input.kind,
      holderName: profile.legalName,
      numberSealed: await vault.seal(number, ownerOf(bankAccounts.numberSealed, id)),
      numberIndex,
      numberLastFour: lastCharacters(number),
      status: 'unverified',
      createdAt: ctx.now,
    })
    .returning()
  return { kind: 'replaced', account: account!, former }
}

/** What an account is compared by: country, kind, bank and number. */
function accountKey({ country, kind }: BankStep, { bankCode, bankName, number }: CheckedAccount): string {
  return `${country}:${kind}:${bankCode ?? bankName ?? 'none'}:${number}`
}

/** A key that is an identity document has to be the profile's own. */
function requireOwnKey(profile: ProfileRow, { kind, country }: BankStep, { number }: CheckedAccount, vault: Vault): void {
  const pix = kind === 'pix' ? readPixKey(number) : null
  const type = pix?.type === 'cpf' ? 'br-cpf' : pix?.type === 'cnpj' ? 'br-cnpj' : breBDocument(kind, number, profile)
  if (type === null) return
  if (vault.blindIndex('document', documentKey(type, country, number)) !== profile.documentIndex) throw bankAccountNotOwn()
}

function breBDocument(kind: BankStep['kind'], number: string, profile: ProfileRow) {
  return kind === 'bre-b' && readBreBKey(number)?.type === 'document' ? (profile.documentType ?? 'co-cc') : null
}
