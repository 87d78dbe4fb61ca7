import { useTranslation } from 'react-i18next'
import type { Tiers } from '#app/domain/campaign-terms.ts'
import { formatRate } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'

/** Each step on its line, and what counting so means. */
export function TiersInWords({ tiers, currency }: { tiers: Tiers; currency: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <>
      <ul className="plain-list">
        {tiers.steps.map((step, index) => (
          <li key={String(step.from)} className="num" suppressHydrationWarning>
            {formatRate(step.rate, locale)}{' '}
            {index === 0 ? (
              t('campaigns.tiers.from-start')
            ) : (
              <>
                {t('campaigns.tiers.from-amount')} <MoneyText value={{ amount: step.from, currency }} />
              </>
            )}
          </li>
        ))}
      </ul>
      <span className="soft">{t(`campaigns.tiers.explained.${tiers.mode}`)}</span>
    </>
  )
}
