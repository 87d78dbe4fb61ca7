import { useTranslation } from 'react-i18next'
import type { CommissionTrace } from '#app/domain/commission-types.ts'
import { Card } from '#app/ui/card.tsx'
import { formatMoney } from '#app/ui/format.ts'
import { KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { TraceLineItem } from './trace-line-item.tsx'
import { TraceTier } from './trace-tier.tsx'

type TraceCardProps = {
  readonly trace: CommissionTrace
  readonly currency: string
  /** Name of the total; default: the reader's own commission. */
  readonly totalLabel?: string
}

/** How a commission was worked out, product by product, down to its total. */
export function TraceCard({ trace, currency, totalLabel }: TraceCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const money = (amount: bigint) => <MoneyText value={{ amount, currency }} />
  const { uncapped, earned, capped, commission, periodLeft, budgetLeft } = trace
  const cut = (before: bigint, after: bigint, label: string) =>
    before === after ? [] : [{ label, value: <MoneyText value={{ amount: after - before, currency }} /> }]
  const left = (amount: bigint | null) => formatMoney({ amount: amount ?? 0n, currency }, locale)
  const caps =
    uncapped === commission
      ? []
      : [
          { label: t('earnings.trace.uncapped'), value: money(uncapped) },
          ...cut(uncapped, earned, t('earnings.trace.cap.order')),
          ...cut(earned, capped, t('earnings.trace.cap.period', { left: left(periodLeft) })),
          ...cut(capped, commission, t('earnings.trace.cap.budget', { left: left(budgetLeft) })),
        ]
  return (
    <Card title={t('earnings.trace.title')} description={t('earnings.trace.text')}>
      <ul className="trace-lines">
        {trace.lines.map((line) => (
          <TraceLineItem key={line.lineId} line={line} currency={currency} isGraduated={trace.tier?.mode === 'graduated'} />
        ))}
      </ul>
      <TraceTier trace={trace} currency={currency} />
      <KeyValues
        layout="sum"
        items={[
          { label: t('earnings.trace.base'), value: money(trace.base), hint: t('earnings.trace.base-hint') },
          ...(trace.bonus === 0n ? [] : [{ label: t('earnings.trace.bonus'), value: money(trace.bonus) }]),
          ...caps,
          { label: totalLabel ?? t('earnings.trace.total'), value: money(trace.commission) },
        ]}
      />
    </Card>
  )
}
