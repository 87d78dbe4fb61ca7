import { useTranslation } from 'react-i18next'
import type { CommissionTrace } from '#app/domain/commission-types.ts'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { TraceLineItem } from './trace-line-item.tsx'

type TraceCardProps = {
  readonly trace: CommissionTrace
  readonly currency: string
  /** Name of the total; default: the reader's own commission. */
  readonly totalLabel?: string
}

/** How a commission was worked out, product by product, down to its total. */
export function TraceCard({ trace, currency, totalLabel }: TraceCardProps) {
  const { t } = useTranslation()
  const money = (amount: bigint) => <MoneyText value={{ amount, currency }} />
  return (
    <Card title={t('earnings.trace.title')} description={t('earnings.trace.text')}>
      <ul className="trace-lines">
        {trace.lines.map((line) => (
          <TraceLineItem key={line.lineId} line={line} currency={currency} />
        ))}
      </ul>
      <KeyValues
        layout="sum"
        items={[
          { label: t('earnings.trace.base'), value: money(trace.base), hint: t('earnings.trace.base-hint') },
          { label: totalLabel ?? t('earnings.trace.total'), value: money(trace.commission) },
        ]}
      />
    </Card>
  )
}
