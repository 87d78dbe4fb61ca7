import type { BasisPoints, Money } from '#app/domain/money.ts'
import type { Language } from '#app/i18n/languages.ts'
import { currencyDigits } from '#app/ui/currency-digits.ts'

/** BCP 47 locale of a reader: their language as the country writes it (`es-CO`); without a country, as Latin America does. */
export function formatLocale(language: Language, country: string | null): string {
  return country === null ? (language === 'es' ? 'es-419' : 'en') : `${language}-${country}`
}

/** What a currency is called, as a title: `Peso colombiano`. */
export function currencyName(currency: string, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}

type Place = { readonly country: string; readonly timeZone: string }

/** Where a reader is: the brand being looked at; looking at several, the first of them. */
export function readerPlace(
  language: Language,
  { brand, brands }: { readonly brand: Place | null; readonly brands: readonly Place[] },
): { locale: string; timeZone: string } {
  const place = brand ?? brands[0]
  return { locale: formatLocale(language, place?.country ?? null), timeZone: place?.timeZone ?? 'UTC' }
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, format)
  return format
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format
}

/** Hundredths as a decimal text, exact: -1234n is "-12.34". */
export function decimalText(hundredths: bigint): `${number}` {
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0')
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`
}

/** An amount as a person types it into a form, for `parseMoney` to read: `1.234.567,5`. */
export function amountText(amount: bigint, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 2 }).format(decimalText(amount))
}

/** A rate in basis points as a person types it: 1250 is `12,5`. */
export function rateText(rate: BasisPoints, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 2 }).format(rate / 100)
}

export type MoneyFormatOptions = {
  /** `symbol`: `$ 1.184.000`; `code`: `COP 1.184.000`. */
  readonly show?: 'symbol' | 'code'
  /** A plus sign before amounts above zero. */
  readonly signed?: boolean
}

/**
 * Money as the reader's country writes it, exact to the cent. Amounts are hundredths in every currency; a currency that has no smaller
 * coin in use (COP, CLP) shows its hundredths only where there are some.
 */
export function formatMoney(money: Money, locale: string, { show = 'symbol', signed = false }: MoneyFormatOptions = {}): string {
  const isWhole = money.amount % 100n === 0n
  const digits = isWhole ? currencyDigits(money.currency) : 2
  return plainSpaces(
    numberFormat(locale, {
      style: 'currency',
      currency: money.currency,
      currencyDisplay: show === 'code' ? 'code' : 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? 'exceptZero' : 'negative',
    }).format(decimalText(money.amount)),
  )
}

/** A rate in basis points as a percentage: 1250 is `12,5 %`. */
export function formatRate(rate: BasisPoints, locale: string): string {
  return plainSpaces(numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rate / 10_000))
}

/** A number in little room, as on a chart's axis: `1,2 M`. */
export function formatCompact(value: number, locale: string): string {
  return plainSpaces(numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value))
}

/** A change between two amounts as a signed percentage without decimals: `+12 %`. Null where there was nothing before. */
export function formatChange(before: bigint, after: bigint, locale: string): string | null {
  if (before <= 0n) return null
  const change = Number(((after - before) * 1_000n) / before) / 1_000
  return plainSpaces(
    numberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(change),
  )
}

export function formatNumber(value: number | bigint, locale: string): string {
  return plainSpaces(numberFormat(locale, {}).format(value))
}

export type DateStyle = 'day' | 'day-long' | 'day-year' | 'long' | 'time' | 'day-time'

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  'day-long': { day: 'numeric', month: 'long' },
  'day-year': { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  'day-time': { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
}

/** An instant in a time zone. `day` and `day-long` leave the year out: for dates near now. */
export function formatDate(instant: Date, locale: string, timeZone: string, style: DateStyle = 'day-year'): string {
  return wholeHour(plainSpaces(dateFormat(locale, { ...dateStyles[style], timeZone }).format(instant)))
}

/** A calendar day, `2026-11-14`, without its year. It is no instant, so no time zone moves it. */
export function formatDay(day: string, locale: string, style: 'day' | 'day-long' | 'long' = 'day'): string {
  return formatDate(new Date(`${day}T12:00:00Z`), locale, 'UTC', style)
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long before or after `now`: `hace 3 horas`, `in 2 days`. Under a minute: now. */
export function formatRelative(instant: Date, now: Date, locale: string): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, size] of steps) if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  return format.format(0, 'second')
}

/** Keeps `05:23 a. m.` on one line. */
function wholeHour(text: string): string {
  return text.replace(/ [ap]\.? ?m\.?$/i, (half) => half.replaceAll(' ', '\u00a0'))
}

/** One kind of space, so that browsers and server, whose locale data differ in it, write the same text. */
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u2009]/g, '\u00a0')
}
