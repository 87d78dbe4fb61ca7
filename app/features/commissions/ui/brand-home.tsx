import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ChartImage } from '#app/ui/charts/chart.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Segments } from '#app/ui/segments.tsx'
import { listUrl } from '#app/ui/table/list-url.ts'
import { type OverviewRange, overviewRanges } from '../overview-range.ts'
import type { BrandOverview } from '../queries/get-brand-overview.server.ts'
import { OverviewChart } from './overview-chart.tsx'
import { OverviewStats } from './overview-stats.tsx'
import { OverviewWaiting } from './overview-waiting.tsx'
import { TopList } from './top-list.tsx'

type BrandHomeProps = {
  readonly overview: BrandOverview
  readonly chart: ChartImage
  readonly range: OverviewRange
  /** `/brands/<slug>`. */
  readonly base: string
}

/** Where a brand's staff start: how it goes, what waits, who sells. */
export function BrandHome({ overview, chart, range, base }: BrandHomeProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const { currency, otherCurrencies, series, today } = overview
  const days = `from=${series[0]?.day ?? today}&to=${today}`
  return (
    <>
      <PageHeader
        title={overview.brand.name}
        actions={
          <>
            {otherCurrencies.length === 0 ? null : (
              <Segments
                label={t('overview.currency.label')}
                items={[currency, ...otherCurrencies].sort().map((value) => ({
                  to: listUrl(search, { currency: value }),
                  label: value,
                  isCurrent: value === currency,
                }))}
              />
            )}
            <Segments
              label={t('overview.range.label')}
              items={overviewRanges.map((value) => ({
                to: listUrl(search, { range: value }),
                label: t(`overview.range.${value}`),
                isCurrent: value === range,
              }))}
            />
          </>
        }
      />
      <div className="stack">
        <OverviewStats overview={overview} range={range} base={base} />
        <div className="columns">
          <OverviewChart overview={overview} chart={chart} base={base} />
          <OverviewWaiting waiting={overview.waiting} base={base} />
        </div>
        <div className="thirds">
          <TopList
            title={t('overview.top.influencers')}
            entries={overview.topInfluencers.map((entry) => ({
              ...entry,
              note: `@${entry.handle}`,
              to: `${base}/orders?influencerId=${entry.id}&${days}`,
            }))}
          />
          <TopList
            title={t('overview.top.campaigns')}
            entries={overview.topCampaigns.map((entry) => ({
              ...entry,
              note: null,
              to: `${base}/orders?campaignId=${entry.id}&${days}`,
            }))}
          />
          <TopList
            title={t('overview.top.codes')}
            entries={overview.topCodes.map((entry) => ({
              ...entry,
              name: entry.code,
              note: entry.campaignName,
              to: `${base}/commissions?codeId=${entry.id}&${days}`,
            }))}
          />
        </div>
      </div>
    </>
  )
}
