import { DomainError } from './errors.ts'
import type { Currency } from './money.ts'

/** One per influencer and currency. `debt` is what was taken back after it had left: zero or below. */
export const walletAccountKinds = ['estimated', 'confirmed', 'available', 'in-withdrawal', 'debt'] as const
export type WalletAccountKind = (typeof walletAccountKinds)[number]

/** One per brand and currency. */
export const brandAccountKinds = [
  'commission-expense-estimated',
  'commission-expense',
  'adjustments',
  'bank-clearing',
  'withholding-payable',
] as const
export type BrandAccountKind = (typeof brandAccountKinds)[number]

export const accountKinds = [...walletAccountKinds, ...brandAccountKinds] as const
export type AccountKind = (typeof accountKinds)[number]

const debitNormal: ReadonlySet<AccountKind> = new Set(['commission-expense-estimated', 'commission-expense', 'adjustments'])

/** What a transaction comes from. */
export const ledgerCauses = ['order', 'hold-release', 'withdrawal', 'payment', 'adjustment', 'cut-off', 'debt'] as const
export type LedgerCause = (typeof ledgerCauses)[number]

/** Why a transaction was posted; the UI translates `ledger.reason.<code>`. */
export const ledgerReasons = {
  order: [
    'estimated',
    'confirmed',
    'unconfirmed',
    'increased',
    'reduced',
    'reversed',
    'restored',
    'held',
    'tier-changed',
    'cap-changed',
    'budget-changed',
  ],
  'hold-release': ['released'],
  withdrawal: ['requested', 'rejected', 'cancelled', 'bounced'],
  payment: ['paid'],
  adjustment: ['adjusted'],
  'cut-off': ['debt-recovered'],
  debt: ['debt-recorded', 'debt-cleared'],
} as const satisfies { readonly [cause in LedgerCause]: readonly string[] }
export type LedgerReason<C extends LedgerCause = LedgerCause> = (typeof ledgerReasons)[C][number]

/** One side of a transaction, minor units: positive credits the account, negative debits it. */
export type Posting = { readonly account: AccountKind; readonly amount: bigint; readonly currency: Currency }

/** True for an influencer's account, false for a brand's. */
export function isWalletAccount(kind: AccountKind): kind is WalletAccountKind {
  return (walletAccountKinds as readonly AccountKind[]).includes(kind)
}

/** The side on which an account normally stands: the platform owes what wallets hold (credit), a brand's expenses are debits. */
export function normalSide(kind: AccountKind): 'debit' | 'credit' {
  return debitNormal.has(kind) ? 'debit' : 'credit'
}

/** Refuses postings that do not sum to zero in each currency, or are zero themselves. @throws DomainError ledger.unbalanced (conflict) */
export function assertBalanced(postings: readonly Pick<Posting, 'amount' | 'currency'>[]): void {
  const sums = new Map<Currency, bigint>()
  for (const { amount, currency } of postings) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  const unbalanced = [...sums].filter(([, sum]) => sum !== 0n).map(([currency]) => currency)
  if (unbalanced.length > 0 || postings.some((posting) => posting.amount === 0n)) {
    throw new DomainError('conflict', 'ledger.unbalanced', { currencies: unbalanced })
  }
}
