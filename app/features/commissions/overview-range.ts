import { addDays } from '#app/domain/period.ts'
import type { BrandOverview } from './queries/get-brand-overview.server.ts'
import type { Comparison } from './sales-totals.ts'

export const overviewRanges = ['day', 'week', 'month'] as const
export type OverviewRange = (typeof overviewRanges)[number]

const lengths: Readonly<Record<OverviewRange, number>> = { day: 1, week: 7, month: 30 }

/** The range that an address names; a month for none. */
export function readRange(value: string | null): OverviewRange {
  return overviewRanges.find((range) => range === value) ?? 'month'
}

/** The range's totals, and its first and last calendar day. */
export function rangeOf(
  overview: Pick<BrandOverview, 'thisDay' | 'last7Days' | 'last30Days' | 'today'>,
  range: OverviewRange,
): { sales: Comparison; from: string; to: string } {
  const sales = { day: overview.thisDay, week: overview.last7Days, month: overview.last30Days }[range]
  return { sales, from: addDays(overview.today, 1 - lengths[range]), to: overview.today }
}
