import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { TraceLine } from '#app/domain/commission-types.ts'
import { formatMoney, formatRate } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'

type TraceLineItemProps = {
  readonly line: TraceLine
  readonly currency: string
  /** Whether tiers rated the order in parts: then a line has no rate of its own. */
  readonly isGraduated: boolean
}

/** One product of an order: what was bought and what is left of it, the rule that applied or why none did, and what it earns. */
export function TraceLineItem({ line, currency, isGraduated }: TraceLineItemProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  return (
    <li className={line.rule === null ? 'trace-line trace-line-out' : 'trace-line'}>
      <div className="trace-line-head">
        <p className="trace-line-name">{line.name}</p>
        <strong>
          <MoneyText value={{ amount: line.commission, currency }} />
        </strong>
      </div>
      <ul className="trace-steps soft" suppressHydrationWarning>
        <li>{unitsText(t, line)}</li>
        {line.rule === null ? (
          <li className="trace-why">{excludedText(t, line.excluded)}</li>
        ) : (
          <>
            <li>
              {line.remainingAmount === line.netAmount
                ? t('earnings.trace.worth', { amount: money(line.base) })
                : t('earnings.trace.worth-left', { amount: money(line.base), before: money(line.netAmount) })}
            </li>
            <li>
              {isGraduated && line.rule.scope === 'tier'
                ? t('earnings.trace.tiered', { result: money(line.commission) })
                : calculationText(t, line, money, locale)}
            </li>
            <li>{ruleText(t, line.rule)}</li>
          </>
        )}
      </ul>
    </li>
  )
}

function unitsText(t: TFunction, { quantity, remainingQuantity }: TraceLine): string {
  const gone = quantity - remainingQuantity
  return gone === 0
    ? t('earnings.trace.units', { count: quantity })
    : t('earnings.trace.units-left', { count: quantity, gone, left: remainingQuantity })
}

/** `selector` is `kind:id`, as the trace keeps it. */
function excludedText(t: TFunction, excluded: TraceLine['excluded']): string {
  if (excluded === null) return t('earnings.trace.excluded.not-included')
  const [kind, id] = (excluded.by ?? '').split(':')
  if (excluded.reason !== 'excluded' || id === undefined) return t(`earnings.trace.excluded.${excluded.reason}`, { target: '' })
  const target = t(`earnings.trace.target.${kind as 'sku' | 'product' | 'category' | 'collection'}`, { id })
  return t('earnings.trace.excluded.excluded', { target })
}

function calculationText(t: TFunction, line: TraceLine, money: (amount: bigint) => string, locale: string): string {
  const result = money(line.commission)
  const rate = line.rule?.rate
  if (rate?.kind === 'fixed')
    return t('earnings.trace.fixed', { amount: money(rate.amountPerUnit), count: line.remainingQuantity, result })
  const values = { base: money(line.base), rate: formatRate(rate?.rate ?? 0, locale), result }
  return line.rounded ? t('earnings.trace.percent-rounded', values) : t('earnings.trace.percent', values)
}

function ruleText(t: TFunction, rule: NonNullable<TraceLine['rule']>): string {
  if (rule.scope === 'default') return t('earnings.trace.rule-default')
  if (rule.scope === 'tier') return t('earnings.trace.rule-tier')
  return t('earnings.trace.rule', { target: t(`earnings.trace.target.${rule.scope}`, { id: rule.targetId ?? '' }) })
}
