import type { CommissionPosting } from '#app/domain/settlement.ts'
import type { NewPosting } from '#app/features/ledger/new-transaction.ts'

/** Puts a commission's postings on the accounts of its brand and influencer. */
export function commissionPostings(
  postings: readonly CommissionPosting[],
  owners: { brandId: string; influencerId: string },
): NewPosting[] {
  return postings.map(({ account, amount }) =>
    account === 'commission-expense' || account === 'commission-expense-estimated'
      ? { account: { kind: account, brandId: owners.brandId }, amount }
      : { account: { kind: account, influencerId: owners.influencerId }, amount },
  )
}
