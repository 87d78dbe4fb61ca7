import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { CommissionSum } from '../queries/sum-commissions.server.ts'

/** What a campaign, a code or an influencer sold for the brand, in its currency. Each number opens the rows behind it. */
export function SalesSummary({ sums, currency, to }: { sums: readonly CommissionSum[]; currency: string; to: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const sum = sums.find((each) => each.currency === currency)
  const money = (amount: bigint) => <MoneyText value={{ amount, currency }} />
  return (
    <StatRow>
      <StatCard isMain label={t('commissions.summary.sales')} value={money(sum?.baseAmount ?? 0n)} to={to} />
      <StatCard label={t('commissions.summary.commission')} value={money(sum?.amount ?? 0n)} to={to} />
      <StatCard label={t('commissions.summary.orders')} value={formatNumber(sum?.count ?? 0, locale)} to={to} />
    </StatRow>
  )
}
