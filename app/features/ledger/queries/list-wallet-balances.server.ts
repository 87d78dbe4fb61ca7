import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import type { WalletAccountKind } from '#app/domain/ledger.ts'
import type { Currency } from '#app/domain/money.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { commissions } from '#db/schema/commissions.ts'
import { ledgerAccounts } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'

/** Minor units of the currency. `available` below zero is debt. */
export type WalletBalance = {
  readonly currency: Currency
  readonly estimated: bigint
  readonly confirmed: bigint
  readonly available: bigint
  /** Null in a wallet seen in part: a withdrawal belongs to no brand. */
  readonly inWithdrawal: bigint | null
}

/** True for those who see all of a wallet: the influencer, and staff who read every brand. */
export function seesWholeWallet(influencerId: string, actor: Actor): boolean {
  return readableBrands(actor) === 'all' || (actor.kind === 'user' && actor.influencerId === influencerId)
}

/**
 * An influencer's balances by currency. Staff of some brands see the part of the wallet that their brands' commissions put there, before
 * withdrawals: another brand's money does not exist for them.
 */
export function listWalletBalances(tx: Tx, { influencerId }: { influencerId: string }, actor: Actor): Promise<WalletBalance[]> {
  return seesWholeWallet(influencerId, actor) ? wholeWallet(tx, influencerId) : partOfWallet(tx, influencerId, actor)
}

function wholeWallet(tx: Tx, influencerId: string): Promise<WalletBalance[]> {
  return tx
    .select({
      currency: ledgerAccounts.currency,
      estimated: balanceOf('estimated'),
      confirmed: balanceOf('confirmed'),
      available: balanceOf('available'),
      inWithdrawal: balanceOf('in-withdrawal'),
    })
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.influencerId, influencerId))
    .groupBy(ledgerAccounts.currency)
    .orderBy(asc(ledgerAccounts.currency))
}

function balanceOf(kind: WalletAccountKind): SQL<bigint> {
  return sql`coalesce(sum(${ledgerAccounts.balance}) filter (where ${ledgerAccounts.kind} = ${kind}), 0)`.mapWith(BigInt)
}

function partOfWallet(tx: Tx, influencerId: string, actor: Actor): Promise<WalletBalance[]> {
  return tx
    .select({
      currency: commissions.currency,
      estimated: sql`sum(${commissions.postedEstimated})`.mapWith(BigInt),
      confirmed: sql`sum(${commissions.postedConfirmed})`.mapWith(BigInt),
      available: sql`sum(${commissions.postedAvailable})`.mapWith(BigInt),
      inWithdrawal: sql<null>`null`,
    })
    .from(commissions)
    .where(and(eq(commissions.influencerId, influencerId), salesInScope(commissions, actor)))
    .groupBy(commissions.currency)
    .orderBy(asc(commissions.currency))
}
