import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import type { WalletAccountKind } from '#app/domain/ledger.ts'
import type { Currency } from '#app/domain/money.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { walletParts } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'

/** Minor units of the currency; `debt` is zero or below. */
export type WalletBalance = {
  readonly currency: Currency
  readonly estimated: bigint
  readonly confirmed: bigint
  readonly available: bigint
  readonly inWithdrawal: bigint
  readonly debt: bigint
}

/** True for those who see all of a wallet: the influencer, and staff who read every brand. */
export function seesWholeWallet(influencerId: string, actor: Actor): boolean {
  return readableBrands(actor) === 'all' || (actor.kind === 'user' && actor.influencerId === influencerId)
}

/** An influencer's balances by currency. Staff of some brands see their brands' parts: another brand's money does not exist for them. */
export function listWalletBalances(tx: Tx, { influencerId }: { influencerId: string }, actor: Actor): Promise<WalletBalance[]> {
  return tx
    .select({
      currency: walletParts.currency,
      estimated: balanceOf('estimated'),
      confirmed: balanceOf('confirmed'),
      available: balanceOf('available'),
      inWithdrawal: balanceOf('in-withdrawal'),
      debt: balanceOf('debt'),
    })
    .from(walletParts)
    .where(and(eq(walletParts.influencerId, influencerId), salesInScope(walletParts, actor)))
    .groupBy(walletParts.currency)
    .orderBy(asc(walletParts.currency))
}

function balanceOf(kind: WalletAccountKind): SQL<bigint> {
  return sql`coalesce(sum(${walletParts.balance}) filter (where ${walletParts.kind} = ${kind}), 0)`.mapWith(BigInt)
}
