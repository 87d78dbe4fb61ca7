import { useTranslation } from 'react-i18next'
import type { TierMode, TierStep } from '#app/domain/campaign-terms.ts'
import { formatMoney } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { tierExample } from '../tier-example.ts'

type TierExampleTextProps = { readonly mode: TierMode; readonly steps: readonly TierStep[]; readonly currency: string }

/** `Con $ 900.000 ya vendidos, un pedido de $ 300.000 gana $ 34.000.` Nothing where the steps cross nothing. */
export function TierExampleText({ mode, steps, currency }: TierExampleTextProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const example = tierExample(mode, steps)
  if (example === null) return null
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  const words = { standing: money(example.standing), order: money(example.order), earned: money(example.earned) }
  return (
    <span className="choice-example" suppressHydrationWarning>
      {t('campaigns.tiers.example', words)}
      {example.reRated === 0n ? null : ` ${t('campaigns.tiers.example-more', { more: money(example.reRated) })}`}
    </span>
  )
}
