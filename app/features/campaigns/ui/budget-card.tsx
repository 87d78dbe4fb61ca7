import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { formatRate } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'

type BudgetCardProps = { readonly spent: bigint; readonly budget: bigint; readonly currency: string }

/** How much of a campaign's budget its commissions use. */
export function BudgetCard({ spent, budget, currency }: BudgetCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const share = Number((spent * 10_000n) / budget)
  return (
    <Card title={t('campaigns.budget.title')}>
      <div className="budget">
        <progress
          className={share >= 8_000 ? 'is-high' : undefined}
          max={10_000}
          value={Math.min(share, 10_000)}
          aria-label={t('campaigns.budget.used')}
        />
        <p className="num" suppressHydrationWarning>
          <strong>{formatRate(share, locale)}</strong> <MoneyText value={{ amount: spent, currency }} />{' '}
          {t('campaigns.budget.of')} <MoneyText value={{ amount: budget, currency }} />
        </p>
        {share >= 10_000 ? <p className="soft">{t('campaigns.budget.over')}</p> : null}
      </div>
    </Card>
  )
}
