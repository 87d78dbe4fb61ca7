import { useTranslation } from 'react-i18next'
import type { Discount } from '#app/domain/promotion.ts'
import { formatRate } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'

/** What a customer pays less, in words. */
export function DiscountText({ discount, currency }: { discount: Discount; currency: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (discount.kind === 'free-shipping') return <>{t('campaigns.promotion.free-shipping')}</>
  if (discount.kind === 'amount') return <MoneyText value={{ amount: BigInt(discount.amount), currency }} />
  return (
    <span className="num" suppressHydrationWarning>
      {formatRate(discount.rate, locale)}
    </span>
  )
}
