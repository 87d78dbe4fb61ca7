import { useTranslation } from 'react-i18next'
import type { CommissionTrace } from '#app/domain/commission-types.ts'
import { formatMoney, formatRate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'

/** How the tiers came to their rate, and a better rate that was granted; nothing where neither applied. */
export function TraceTier({ trace, currency }: { readonly trace: CommissionTrace; readonly currency: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { tier, override } = trace
  if (tier === null && override === null) return null
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  const rate = (value: number) => formatRate(value, locale)
  return (
    <div className="trace-tier soft" suppressHydrationWarning>
      {tier === null ? null : (
        <>
          <p>
            {t(`earnings.trace.tier.${tier.mode}`, {
              standing: money(tier.standing),
              rate: rate(tier.parts.at(-1)?.rate ?? 0),
            })}
          </p>
          {tier.mode === 'graduated' ? (
            <ul>
              {tier.parts.map((part) => (
                <li key={part.rate}>{t('earnings.trace.tier.part', { amount: money(part.amount), rate: rate(part.rate) })}</li>
              ))}
            </ul>
          ) : null}
          <ul>
            {tier.steps.map((step) => (
              <li key={String(step.from)}>{t('earnings.trace.tier.next', { from: money(step.from), rate: rate(step.rate) })}</li>
            ))}
          </ul>
        </>
      )}
      {override === null ? null : <p>{t('earnings.trace.override', { rate: rate(override.rate) })}</p>}
    </div>
  )
}
