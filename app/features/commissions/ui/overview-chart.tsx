import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import type { ChartImage } from '#app/ui/charts/chart.ts'
import { ChartSvg } from '#app/ui/charts/chart-svg.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatDay, formatMoney } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { BrandOverview } from '../queries/get-brand-overview.server.ts'
import { commissionOf } from '../sales-totals.ts'

/** Thirty days of sales and commissions, with the rows behind each day. */
export function OverviewChart({ overview, chart, base }: { overview: BrandOverview; chart: ChartImage; base: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { currency, last30Days, series } = overview
  const money = (amount: bigint) => <MoneyText value={{ amount, currency }} />
  const { current } = last30Days
  const sold = series.filter(({ orders }) => orders > 0).toReversed()
  return (
    <Card title={t('overview.chart.title')} description={t('overview.chart.text')}>
      {sold.length === 0 ? (
        <EmptyState icon="sales" title={t('overview.chart.empty')} text={t('overview.chart.empty-text')} />
      ) : (
        <ChartSvg
          chart={chart}
          legend={[t('overview.chart.sales'), t('overview.chart.commission')]}
          summary={t('overview.chart.summary', {
            sales: formatMoney({ amount: current.salesAmount, currency }, locale),
            commission: formatMoney({ amount: commissionOf(current), currency }, locale),
          })}
          table={{
            head: [
              t('overview.chart.day'),
              t('overview.chart.orders'),
              t('overview.chart.sales'),
              t('overview.chart.commission'),
            ],
            rows: sold.map((point) => [
              <Link key="day" to={`${base}/orders?attributed=yes&from=${point.day}&to=${point.day}`}>
                {formatDay(point.day, locale)}
              </Link>,
              point.orders,
              money(point.salesAmount),
              money(point.commissionAmount),
            ]),
          }}
        />
      )}
    </Card>
  )
}
