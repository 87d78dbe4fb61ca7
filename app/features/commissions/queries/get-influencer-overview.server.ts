import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Currency } from '#app/domain/money.ts'
import { addDays, localDate } from '#app/domain/period.ts'
import { influencerNotFound } from '#app/features/influencers/errors.ts'
import { influencersInScope } from '#app/features/influencers/queries/influencers-in-scope.server.ts'
import type { UpcomingRelease } from '#app/features/ledger/queries/get-wallet.server.ts'
import { listNextReleases } from '#app/features/ledger/queries/list-next-releases.server.ts'
import {
  listWalletBalances,
  seesWholeWallet,
  type WalletBalance,
} from '#app/features/ledger/queries/list-wallet-balances.server.ts'
import { brands } from '#db/schema/brands.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { type Comparison, compareWithBefore, type SalesPoint, seriesOf } from '../sales-totals.ts'
import { type CommissionListItem, listCommissions } from './list-commissions.server.ts'
import { listDayTotals } from './list-day-totals.server.ts'
import { type RankedCode, rankCodes } from './rank-sales.server.ts'

const LAST_SALES = 8

/** What an influencer has and earns in one currency. */
export type InfluencerEarnings = {
  readonly currency: Currency
  readonly balance: WalletBalance
  readonly nextRelease: UpcomingRelease | null
  /** The days asked for, beside as many before them. */
  readonly sales: Comparison
  /** One point a day, oldest first. */
  readonly series: readonly SalesPoint[]
}

export type InfluencerOverview = {
  readonly influencer: { readonly id: string; readonly name: string; readonly handle: string }
  /** False for staff who see only their brands' part of the wallet. */
  readonly isWhole: boolean
  /** Last day of the series. */
  readonly today: string
  readonly days: 30 | 90
  /** The currency of most orders first; empty for who never sold. */
  readonly earnings: readonly InfluencerEarnings[]
  readonly topCodes: readonly RankedCode[]
  readonly lastSales: readonly CommissionListItem[]
}

/**
 * The influencer's start page: what is estimated, confirmed and available, what comes next, and how the last days went. Reads balances, daily
 * totals and the head of an index, so its time does not grow with the orders stored.
 * @param input `now` decides the day: the latest among the time zones of the influencer's brands. `brandId` narrows sales, codes and last sales
 * to one brand; the wallet is always the whole one
 * @throws DomainError influencers.not-found
 */
export async function getInfluencerOverview(
  tx: Tx,
  { influencerId, brandId, now, days }: { influencerId: string; brandId?: string | undefined; now: Date; days: 30 | 90 },
  actor: Actor,
): Promise<InfluencerOverview> {
  const { influencer, zones } = await readInfluencer(tx, influencerId, actor)
  const today =
    zones
      .map((zone) => localDate(now, zone))
      .sort()
      .at(-1) ?? localDate(now, 'UTC')
  const span = { influencerId, brandId, from: addDays(today, 1 - 2 * days), to: today }
  const [balances, releases, totals, topCodes, last] = await Promise.all([
    listWalletBalances(tx, { influencerId }, actor),
    listNextReleases(tx, influencerId, actor),
    listDayTotals(tx, span, actor),
    rankCodes(tx, { ...span, from: addDays(today, 1 - days) }, null, actor),
    listCommissions(tx, { influencerId, brandId, limit: LAST_SALES, sort: 'newest' }, actor),
  ])
  const currencies = new Set([...balances, ...totals].map(({ currency }) => currency))
  const earnings = [...currencies].map((currency): InfluencerEarnings => {
    const own = totals.filter((day) => day.currency === currency)
    return {
      currency,
      balance: balances.find((balance) => balance.currency === currency) ?? emptyBalance(currency),
      nextRelease: releases.find((release) => release.currency === currency) ?? null,
      sales: compareWithBefore(own, today, days),
      series: seriesOf(own, today, days),
    }
  })
  earnings.sort((a, b) => b.sales.current.orders - a.sales.current.orders)
  return {
    influencer,
    isWhole: seesWholeWallet(influencerId, actor),
    today,
    days,
    earnings,
    topCodes,
    lastSales: last.items,
  }
}

function emptyBalance(currency: Currency): WalletBalance {
  return { currency, estimated: 0n, confirmed: 0n, available: 0n, inWithdrawal: 0n, debt: 0n }
}

async function readInfluencer(tx: Tx, influencerId: string, actor: Actor) {
  const rows = await tx
    .select({ id: influencers.id, name: influencers.name, handle: influencers.handle, timeZone: brands.timeZone })
    .from(influencers)
    .leftJoin(influencerBrands, eq(influencerBrands.influencerId, influencers.id))
    .leftJoin(brands, eq(brands.id, influencerBrands.brandId))
    .where(and(eq(influencers.id, influencerId), influencersInScope(tx, actor)))
  const [first] = rows
  if (first === undefined) throw influencerNotFound()
  const { timeZone: _, ...influencer } = first
  return { influencer, zones: rows.flatMap((row) => row.timeZone ?? []) }
}
