import type { BrandAccountKind, LedgerCause, WalletAccountKind } from '#app/domain/ledger.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Reason } from '#app/domain/reason.ts'

export type AccountRef =
  | { readonly kind: WalletAccountKind; readonly influencerId: string }
  | { readonly kind: BrandAccountKind; readonly brandId: string }

/** Positive credits, negative debits; minor units of the transaction's currency. */
export type NewPosting = { readonly account: AccountRef; readonly amount: bigint }

export type NewTransaction = {
  readonly brandId: string
  readonly currency: Currency
  /** Unique for ever: posting the same fact twice is a unique violation, which rolls the second one back. */
  readonly businessKey: string
  readonly causeKind: LedgerCause
  readonly causeId: string
  readonly reason: Reason
  readonly postings: readonly NewPosting[]
  /** When it counts from, where that is before now. */
  readonly valueAt?: Date
}
