import { useTranslation } from 'react-i18next'
import type { Rate } from '#app/domain/campaign-terms.ts'
import { formatRate } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'

/** What a line earns: `12,5 %`, or an amount per unit. */
export function RateText({ rate, currency }: { rate: Rate; currency: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (rate.kind === 'percent')
    return (
      <span className="num" suppressHydrationWarning>
        {formatRate(rate.rate, locale)}
      </span>
    )
  return (
    <span>
      <MoneyText value={{ amount: rate.amountPerUnit, currency }} /> {t('campaigns.terms.per-unit')}
    </span>
  )
}
