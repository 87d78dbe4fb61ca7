import type { ChartImage } from '#app/ui/charts/chart.ts'
import { drawChart } from '#app/ui/charts/draw-chart.server.ts'
import { formatCompact, formatDay } from '#app/ui/format.ts'
import type { SalesPoint } from './sales-totals.ts'

export type EarningsCharts = { readonly sales: ChartImage; readonly commission: ChartImage }

/** The two pictures of an influencer's days, one currency: sales as a line, commission as bars. Names are the series', as the reader reads. */
export function drawEarnings(
  points: readonly SalesPoint[],
  names: { readonly sales: string; readonly commission: string },
  locale: string,
): EarningsCharts {
  const labels = points.map(({ day }) => formatDay(day, locale))
  const formatTick = (value: number) => formatCompact(value, locale)
  const draw = (kind: 'line' | 'bar', name: string, amountOf: (point: SalesPoint) => bigint) =>
    drawChart({
      kind,
      span: 'column',
      labels,
      series: [{ name, values: points.map((point) => Number(amountOf(point)) / 100) }],
      formatTick,
    })
  return {
    sales: draw('line', names.sales, ({ salesAmount }) => salesAmount),
    commission: draw('bar', names.commission, ({ commissionAmount }) => commissionAmount),
  }
}
