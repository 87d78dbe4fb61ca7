import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnCode } from '#app/features/codes/queries/list-own-codes.server.ts'
import { CodeRow } from '#app/features/codes/ui/code-row.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { currencyName } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Segments } from '#app/ui/segments.tsx'
import { useReader, useShell } from '#app/ui/shell-data.ts'
import { listUrl } from '#app/ui/table/list-url.ts'
import type { EarningsCharts } from '../draw-earnings.server.ts'
import type { InfluencerEarnings, InfluencerOverview } from '../queries/get-influencer-overview.server.ts'
import { commissionOf } from '../sales-totals.ts'
import { EarningsCards } from './earnings-cards.tsx'
import { NoSales } from './own-sales.tsx'
import { RecentSales } from './recent-sales.tsx'
import { SalesChart } from './sales-chart.tsx'

type Earnings = InfluencerEarnings & { readonly charts: EarningsCharts }

type InfluencerHomeProps = {
  readonly overview: Omit<InfluencerOverview, 'earnings'> & { readonly earnings: readonly Earnings[] }
  readonly codes: readonly OwnCode[]
  /** What comes next; below the earnings. */
  readonly coming?: ReactNode
}

/** An influencer's start: what they have and when they can have it, how the last days went, their codes, their last sales. */
export function InfluencerHome({ overview, codes, coming }: InfluencerHomeProps) {
  const { t } = useTranslation()
  const { brand } = useShell()
  const { search } = useLocation()
  const { influencer, earnings, days, lastSales } = overview
  const spans = ([30, 90] as const).map((span) => ({
    to: listUrl(search, { days: span === 30 ? null : String(span) }),
    label: t('influencer.home.days', { days: span }),
    isCurrent: span === days,
  }))
  return (
    <>
      <PageHeader
        title={t('influencer.home.hello', { name: influencer.name.split(' ')[0] })}
        subtitle={brand === null ? t('influencer.home.all-brands') : t('influencer.home.brand', { brand: brand.name })}
        actions={earnings.length === 0 ? undefined : <Segments label={t('influencer.home.span')} items={spans} />}
      />
      <div className="stack">
        {earnings.map((own) => (
          <EarningsOfCurrency key={own.currency} earnings={own} days={days} isNamed={earnings.length > 1} />
        ))}
        {coming}
        <div className="columns">
          <Card isFlush title={t('influencer.home.last-sales')} actions={<More to="/influencer/sales" />}>
            {lastSales.length === 0 ? <NoSales /> : <RecentSales sales={lastSales} />}
          </Card>
          <Card isFlush title={t('influencer.home.codes')} actions={<More to="/influencer/codes" />}>
            {codes.length === 0 ? (
              <EmptyState icon="code" title={t('influencer.codes.empty')} text={t('influencer.codes.empty-text')} />
            ) : (
              <ul className="entries">
                {codes.map((code) => (
                  <li key={code.id}>
                    <CodeRow code={code} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  )
}

function EarningsOfCurrency({ earnings, days, isNamed }: { earnings: Earnings; days: number; isNamed: boolean }) {
  const { language } = useReader()
  const { currency, sales, series, charts } = earnings
  const shared = { currency, days, points: series }
  return (
    <section className="stack" aria-label={isNamed ? currency : undefined}>
      {isNamed ? <h2 className="section-title">{currencyName(currency, language)}</h2> : null}
      <EarningsCards earnings={earnings} />
      {sales.current.orders === 0 && sales.previous.orders === 0 ? null : (
        <div className="halves">
          <SalesChart
            {...shared}
            kind="commission"
            chart={charts.commission}
            total={commissionOf(sales.current)}
            before={commissionOf(sales.previous)}
          />
          <SalesChart
            {...shared}
            kind="sales"
            chart={charts.sales}
            total={sales.current.salesAmount}
            before={sales.previous.salesAmount}
          />
        </div>
      )}
    </section>
  )
}

function More({ to }: { to: string }) {
  const { t } = useTranslation()
  return (
    <LinkButton to={to} look="text" size="small">
      {t('influencer.home.see-all')}
    </LinkButton>
  )
}
