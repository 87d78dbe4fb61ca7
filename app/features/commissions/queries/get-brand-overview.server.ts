import type { Actor } from '#app/domain/actor.ts'
import type { Currency } from '#app/domain/money.ts'
import { addDays, localDate } from '#app/domain/period.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import type { Tx } from '#db/types.ts'
import { type Comparison, compareWithBefore, type SalesPoint, seriesOf } from '../sales-totals.ts'
import { type BrandBacklog, getBrandBacklog } from './get-brand-backlog.server.ts'
import { listBrandDays } from './list-brand-days.server.ts'
import {
  type RankedCampaign,
  type RankedCode,
  type RankedInfluencer,
  rankCampaigns,
  rankCodes,
  rankInfluencers,
} from './rank-sales.server.ts'

const MONTH = 30

export type BrandOverview = {
  readonly brand: { readonly id: string; readonly name: string; readonly timeZone: string }
  /** Of every amount here. */
  readonly currency: Currency
  /** Others in which the brand sold in these sixty days. */
  readonly otherCurrencies: readonly Currency[]
  /** The brand's calendar day. */
  readonly today: string
  /** Each beside the days before it: yesterday, the seven and the thirty before. */
  readonly thisDay: Comparison
  readonly last7Days: Comparison
  readonly last30Days: Comparison
  /** Thirty points, oldest first. */
  readonly series: readonly SalesPoint[]
  /** Influencers with at least one order in the last thirty days, and in the thirty before. */
  readonly activeInfluencers: { readonly current: number; readonly previous: number }
  /** By sales of the last thirty days. */
  readonly topInfluencers: readonly RankedInfluencer[]
  readonly topCampaigns: readonly RankedCampaign[]
  readonly topCodes: readonly RankedCode[]
  readonly waiting: BrandBacklog
}

/**
 * The start page of a brand's staff: how sales and commissions go, who brings them, and what waits. Reads daily totals and partial indexes, so
 * its time does not grow with the orders stored.
 * @param input `currency` defaults to the brand's
 * @throws DomainError brands.not-found
 */
export async function getBrandOverview(
  tx: Tx,
  { brandId, now, currency: wanted }: { brandId: string; now: Date; currency?: Currency | undefined },
  actor: Actor,
): Promise<BrandOverview> {
  const brand = await getBrand(tx, { brandId }, actor)
  const currency = wanted ?? brand.currency
  const today = localDate(now, brand.timeZone)
  const month = { brandId, from: addDays(today, 1 - MONTH), to: today }
  const [{ days: totals, activeInfluencers }, topInfluencers, topCampaigns, topCodes, waiting] = await Promise.all([
    listBrandDays(tx, { brandId, today, length: MONTH }, actor),
    rankInfluencers(tx, month, currency, actor),
    rankCampaigns(tx, month, currency, actor),
    rankCodes(tx, month, currency, actor),
    getBrandBacklog(tx, brandId),
  ])
  const days = totals.filter((day) => day.currency === currency)
  return {
    brand: { id: brand.id, name: brand.name, timeZone: brand.timeZone },
    currency,
    otherCurrencies: [...new Set(totals.map((day) => day.currency))].filter((other) => other !== currency),
    today,
    thisDay: compareWithBefore(days, today, 1),
    last7Days: compareWithBefore(days, today, 7),
    last30Days: compareWithBefore(days, today, MONTH),
    series: seriesOf(days, today, MONTH),
    activeInfluencers,
    topInfluencers,
    topCampaigns,
    topCodes,
    waiting,
  }
}
