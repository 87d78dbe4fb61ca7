import type { Rate } from './campaign-terms.ts'
import type { BasisPoints } from './money.ts'

/** 100 %. */
export const MAX_RATE: BasisPoints = 10_000

const formats = new Map<string, Intl.NumberFormat>()

/** True for a whole number of basis points from 0 to 100 %. */
export function isBasisPoints(value: number): value is BasisPoints {
  return Number.isInteger(value) && value >= 0 && value <= MAX_RATE
}

/** True for a rate that campaign terms may hold: a share of 0–100 %, or at least 0 minor units a unit. */
export function isRate(rate: Rate): boolean {
  return rate.kind === 'percent' ? isBasisPoints(rate.rate) : rate.amountPerUnit >= 0n
}

/** `12,5`, `12.50 %` → 1250. Comma and point both separate decimals, as rates have no groups. Null outside 0–100 % or past two decimals. */
export function parseRate(text: string): BasisPoints | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.normalize('NFKC').trim())
  if (match === null) return null
  const rate = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return isBasisPoints(rate) ? rate : null
}

/** 1250 → `12,5 %` (es-CO), `12.5%` (en): as many decimals as the rate has, at most two. */
export function formatRate(rate: BasisPoints, locale: string): string {
  let format = formats.get(locale)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
    formats.set(locale, format)
  }
  return format.format(rate / MAX_RATE)
}
