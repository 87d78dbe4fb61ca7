import { useTranslation } from 'react-i18next'
import { MoneyText } from '#app/ui/money-text.tsx'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { CommissionSum } from '../queries/sum-commissions.server.ts'

/** What the filtered commissions come to, one row per currency. */
export function CommissionTotals({ sums }: { sums: readonly CommissionSum[] }) {
  const { t } = useTranslation()
  return sums.map(({ currency, count, baseAmount, amount }) => (
    <StatRow key={currency}>
      <StatCard
        label={t('commissions.list.total')}
        value={<MoneyText value={{ amount, currency }} />}
        hint={t('commissions.list.count', { count })}
      />
      <StatCard
        label={t('commissions.list.base')}
        value={<MoneyText value={{ amount: baseAmount, currency }} />}
        hint={currency}
      />
    </StatRow>
  ))
}
