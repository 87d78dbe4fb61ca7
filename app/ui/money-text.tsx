import type { Money } from '#app/domain/money.ts'
import { formatMoney, type MoneyFormatOptions } from './format.ts'
import { useReader } from './shell-data.ts'

type MoneyTextProps = MoneyFormatOptions & {
  readonly value: Money
  /** `sign`: red below zero and green above; `negative`: red below zero (default); `muted`: grey. */
  readonly tone?: 'sign' | 'negative' | 'muted' | 'plain'
}

/** The only place where money becomes text: exact, in the reader's locale, figures of one width. */
export function MoneyText({ value, tone = 'negative', ...options }: MoneyTextProps) {
  const { locale } = useReader()
  return (
    <data className={`money${toneClass(value.amount, tone)}`} value={value.amount.toString()} suppressHydrationWarning>
      {formatMoney(value, locale, options)}
    </data>
  )
}

function toneClass(amount: bigint, tone: MoneyTextProps['tone']): string {
  if (tone === 'muted') return ' money-muted'
  if (tone === 'plain') return ''
  if (amount < 0n) return ' money-negative'
  return tone === 'sign' && amount > 0n ? ' money-positive' : ''
}
