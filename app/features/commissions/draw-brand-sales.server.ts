import type { ChartImage } from '#app/ui/charts/chart.ts'
import { drawChart } from '#app/ui/charts/draw-chart.server.ts'
import { formatCompact, formatDay } from '#app/ui/format.ts'
import type { SalesPoint } from './sales-totals.ts'

/** A brand's days as two lines, sales and commission; names are the series', as the reader reads. */
export function drawBrandSales(
  points: readonly SalesPoint[],
  names: { readonly sales: string; readonly commission: string },
  locale: string,
): ChartImage {
  return drawChart({
    kind: 'line',
    span: 'column',
    labels: points.map(({ day }) => formatDay(day, locale)),
    series: [
      { name: names.sales, values: points.map(({ salesAmount }) => Number(salesAmount) / 100) },
      { name: names.commission, values: points.map(({ commissionAmount }) => Number(commissionAmount) / 100) },
    ],
    formatTick: (value) => formatCompact(value, locale),
  })
}
