import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Currency } from '#app/domain/money.ts'
import { influencerNotFound } from '#app/features/influencers/errors.ts'
import { influencersInScope } from '#app/features/influencers/queries/influencers-in-scope.server.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { listWalletBalances, seesWholeWallet, type WalletBalance } from './list-wallet-balances.server.ts'

/** What becomes available at one instant; minor units. */
export type UpcomingRelease = {
  readonly currency: Currency
  readonly availableAt: Date
  readonly amount: bigint
  /** Commissions in it. */
  readonly count: number
}

export type Wallet = {
  readonly influencerId: string
  /** False for staff who see only their brands' part of it. */
  readonly isWhole: boolean
  readonly balances: readonly (WalletBalance & { readonly nextRelease: UpcomingRelease | null })[]
  /** Confirmed money whose hold is not over, earliest first; frozen commissions are not promised. */
  readonly upcoming: readonly UpcomingRelease[]
}

/** An influencer's wallet: balances by currency and state, and when what is confirmed becomes available. @throws DomainError influencers.not-found */
export async function getWallet(tx: Tx, { influencerId }: { influencerId: string }, actor: Actor): Promise<Wallet> {
  const [known] = await tx
    .select({ id: influencers.id })
    .from(influencers)
    .where(and(eq(influencers.id, influencerId), influencersInScope(tx, actor)))
  if (known === undefined) throw influencerNotFound()
  const balances = await listWalletBalances(tx, { influencerId }, actor)
  const upcoming = await listUpcomingReleases(tx, influencerId, actor)
  const nextOf = (currency: Currency) => upcoming.find((release) => release.currency === currency) ?? null
  return {
    influencerId,
    isWhole: seesWholeWallet(influencerId, actor),
    balances: balances.map((balance) => ({ ...balance, nextRelease: nextOf(balance.currency) })),
    upcoming,
  }
}

function listUpcomingReleases(tx: Tx, influencerId: string, actor: Actor): Promise<UpcomingRelease[]> {
  return tx
    .select({
      currency: commissions.currency,
      availableAt: sql<Date>`${commissions.availableAt}`.mapWith(commissions.availableAt),
      amount: sql`sum(${commissions.postedConfirmed})`.mapWith(BigInt),
      count: sql`count(*)`.mapWith(Number),
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.influencerId, influencerId),
        eq(commissions.status, 'confirmed'),
        isNull(commissions.releasedAt),
        eq(commissions.isFrozen, false),
        salesInScope(commissions, actor),
      ),
    )
    .groupBy(commissions.currency, commissions.availableAt)
    .orderBy(asc(commissions.availableAt), asc(commissions.currency))
}
