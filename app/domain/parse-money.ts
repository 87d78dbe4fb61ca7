import { MINOR_PER_UNIT } from './currency.ts'
import type { Currency, Money } from './money.ts'

type Separators = { readonly group: string; readonly decimal: string }

const separatorsByLocale = new Map<string, Separators>()

/**
 * Reads an amount as a person of `locale` writes it: `1.234.567,8` (es-CO), `1,234.50` (es-MX), with or without a currency sign or code.
 * Null for anything else: groups that are not of three digits, more than two decimals, other text. At most 15 digits before the decimals.
 */
export function parseMoney(text: string, currency: Currency, locale: string): Money | null {
  const { group, decimal } = separatorsOf(locale)
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u2212]/g, (character) => (character === '\u2212' ? '-' : ''))
    .replace(currency, '')
    .replace(/^(-?)(?:R\$|S\/|US\$|[$€₡₲Q])/, '$1')
  const match = new RegExp(`^(-?)(\\d{1,15}|\\d{1,3}(?:${quoted(group)}\\d{3}){1,4})(?:${quoted(decimal)}(\\d{1,2}))?$`).exec(
    bare,
  )
  if (match === null) return null
  const units = BigInt(match[2]!.replaceAll(group, ''))
  const amount = units * MINOR_PER_UNIT + BigInt((match[3] ?? '').padEnd(2, '0'))
  return { amount: match[1] === '-' ? -amount : amount, currency }
}

/** Group and decimal separators of a locale; a grouping blank is dropped with the other blanks. */
function separatorsOf(locale: string): Separators {
  const known = separatorsByLocale.get(locale)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5)
  const signOf = (type: string) => parts.find((part) => part.type === type)?.value.trim() ?? ''
  const separators = { group: signOf('group'), decimal: signOf('decimal') }
  separatorsByLocale.set(locale, separators)
  return separators
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
