import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatChange } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatCard } from '#app/ui/stat-card.tsx'
import { type OverviewRange, rangeOf } from '../overview-range.ts'
import type { BrandOverview } from '../queries/get-brand-overview.server.ts'

type OverviewStatsProps = { readonly overview: BrandOverview; readonly range: OverviewRange; readonly base: string }

/** How the brand's sales and commissions go; every number opens into its rows. */
export function OverviewStats({ overview, range, base }: OverviewStatsProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { sales, from, to } = rangeOf(overview, range)
  const { current, previous } = sales
  const days = `from=${from}&to=${to}`
  const money = (amount: bigint) => <MoneyText value={{ amount, currency: overview.currency }} />
  const { activeInfluencers } = overview
  return (
    <div className="overview-stats">
      <StatCard
        isMain
        to={`${base}/orders?attributed=yes&${days}`}
        label={t('overview.stat.sales')}
        value={money(current.salesAmount)}
        hint={
          <>
            {t('overview.stat.orders', { count: current.orders })}
            <br />
            {changeText(t, range, formatChange(previous.salesAmount, current.salesAmount, locale))}
          </>
        }
      />
      <StatCard
        to={`${base}/commissions?status=confirmed&${days}`}
        label={t('overview.stat.confirmed')}
        value={money(current.confirmedAmount)}
        hint={t('overview.stat.confirmed-hint')}
      />
      <StatCard
        to={`${base}/commissions?status=estimated&${days}`}
        label={t('overview.stat.estimated')}
        value={money(current.estimatedAmount)}
        hint={t('overview.stat.estimated-hint')}
      />
      <StatCard
        to={`${base}/commissions?status=held&${days}`}
        label={t('overview.stat.held')}
        value={money(current.heldAmount)}
        hint={t('overview.stat.held-hint')}
      />
      <StatCard
        to={`${base}/commissions?status=reversed&${days}`}
        label={t('overview.stat.reversed')}
        value={current.reversedOrders}
        hint={t('overview.stat.reversed-hint')}
      />
      <StatCard
        to={`${base}/influencers`}
        label={t('overview.stat.active')}
        value={activeInfluencers.current}
        hint={t('overview.stat.active-hint', { before: activeInfluencers.previous })}
      />
    </div>
  )
}

function changeText(t: TFunction, range: OverviewRange, change: string | null): string {
  return change === null ? t('overview.compare.none') : t(`overview.compare.${range}`, { change })
}
