import { z } from 'zod'
import { accountKinds, ledgerCauses } from '#app/domain/ledger.ts'
import type { Wallet as WalletRow } from '#app/features/ledger/queries/get-wallet.server.ts'
import type { BrandAccount } from '#app/features/ledger/queries/list-brand-accounts.server.ts'
import type { PostingListItem } from '#app/features/ledger/queries/list-postings.server.ts'
import { At, Currency, Money, money, Named, Reason, RowNumber } from './values.server.ts'

const Release = z.object({
  availableAt: At,
  amount: Money,
  count: z.int().describe('Commissions in it.'),
})

export const Wallet = z
  .object({
    influencerId: z.uuid(),
    isWhole: z.boolean().describe('False for staff who see only the part that their brands’ commissions put there.'),
    balances: z
      .array(
        z.object({
          currency: Currency,
          estimated: Money,
          confirmed: Money.describe('Earned, inside the return window.'),
          available: Money,
          inWithdrawal: Money,
          debt: Money.describe('What was taken back after it had become available; zero or below.'),
          nextRelease: Release.nullable(),
        }),
      )
      .describe('One per currency.'),
    upcoming: z.array(Release).describe('When what is confirmed becomes available, earliest first.'),
  })
  .meta({ id: 'Wallet', description: 'An influencer’s money by state and currency.' })

export const Account = z
  .object({ id: z.uuid(), kind: z.enum(accountKinds), balance: Money.describe('Positive is credit.') })
  .meta({ id: 'LedgerAccount', description: 'A brand’s account in the ledger.' })

export const Posting = z
  .object({
    id: RowNumber,
    account: z.object({ id: z.uuid(), kind: z.enum(accountKinds) }),
    influencer: Named.nullable().describe('Whose wallet it is on; null on a brand’s account.'),
    brand: Named.describe('Whose event posted it.'),
    amount: Money.describe('Positive credits the account, negative debits it.'),
    transaction: z.object({
      id: z.uuid(),
      businessKey: z.string().describe('Unique: what makes a repetition post nothing.'),
      causeKind: z.enum(ledgerCauses),
      causeId: z.string(),
      reason: Reason,
      actor: z.string(),
      postedAt: At,
      valueAt: At.describe('When it counts from.'),
    }),
  })
  .meta({ id: 'Posting', description: 'One side of a ledger transaction. Postings are never edited.' })

/** A wallet as it is answered. */
export function toWallet(wallet: WalletRow): z.input<typeof Wallet> {
  return {
    ...wallet,
    balances: wallet.balances.map(({ currency, ...balance }) => ({
      currency,
      estimated: money(balance.estimated, currency),
      confirmed: money(balance.confirmed, currency),
      available: money(balance.available, currency),
      inWithdrawal: money(balance.inWithdrawal, currency),
      debt: money(balance.debt, currency),
      nextRelease: balance.nextRelease && toRelease(balance.nextRelease),
    })),
    upcoming: wallet.upcoming.map(toRelease),
  }
}

function toRelease(release: WalletRow['upcoming'][number]): z.input<typeof Release> {
  return { ...release, amount: money(release.amount, release.currency) }
}

/** A brand's account as it is answered. */
export function toAccount(account: BrandAccount): z.input<typeof Account> {
  return { ...account, balance: money(account.balance, account.currency) }
}

/** A posting as it is answered. */
export function toPosting(row: PostingListItem): z.input<typeof Posting> {
  return { ...row, id: String(row.id), amount: money(row.amount, row.currency) }
}
