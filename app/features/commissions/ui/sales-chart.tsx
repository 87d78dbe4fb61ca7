import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import type { ChartImage } from '#app/ui/charts/chart.ts'
import { ChartSvg } from '#app/ui/charts/chart-svg.tsx'
import { formatChange, formatDay, formatMoney } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { SalesPoint } from '../sales-totals.ts'

type SalesChartProps = {
  readonly kind: 'sales' | 'commission'
  readonly chart: ChartImage
  readonly currency: string
  readonly days: number
  /** Totals of the days shown and of as many days before; minor units. */
  readonly total: bigint
  readonly before: bigint
  readonly points: readonly SalesPoint[]
}

/** What was sold, or earned, day by day: the total with its change, the picture, and the days behind it, each a way into its sales. */
export function SalesChart({ kind, chart, currency, days, total, before, points }: SalesChartProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const title = t(`earnings.chart.${kind}`)
  const change = formatChange(before, total, locale)
  const amount = formatMoney({ amount: total, currency }, locale)
  return (
    <Card
      title={title}
      description={change === null ? t('earnings.chart.no-before', { days }) : t('earnings.chart.change', { change, days })}
      actions={
        <span className="chart-total">
          <MoneyText value={{ amount: total, currency }} />
        </span>
      }
    >
      <ChartSvg
        chart={chart}
        summary={t('earnings.chart.summary', { title, amount, days })}
        table={{
          head: [t('earnings.chart.day'), t('earnings.chart.orders'), title],
          rows: points
            .filter(({ orders }) => orders > 0)
            .toReversed()
            .map((point) => [
              <Link key="day" to={`/influencer/sales?from=${point.day}&to=${point.day}`}>
                {formatDay(point.day, locale)}
              </Link>,
              point.orders,
              <MoneyText
                key="amount"
                value={{ amount: kind === 'sales' ? point.salesAmount : point.commissionAmount, currency }}
              />,
            ]),
        }}
      />
    </Card>
  )
}
