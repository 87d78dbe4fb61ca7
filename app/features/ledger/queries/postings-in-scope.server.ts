import type { SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { ledgerAccounts, ledgerTransactions } from '#db/schema/ledger.ts'

/**
 * Condition on postings joined with their account and transaction: staff see what their brands posted, on wallets too; an influencer sees
 * what was posted on their own wallet. Undefined for those who read all.
 */
export function postingsInScope(actor: Actor): SQL | undefined {
  return salesInScope({ brandId: ledgerTransactions.brandId, influencerId: ledgerAccounts.influencerId }, actor)
}
