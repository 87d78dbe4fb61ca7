import type { Currency } from './money.ts'

/** Minor units in one currency unit: VTEX gives amounts ×100 in every currency, and so are ours. */
export const MINOR_PER_UNIT = 100n

export type CurrencyInfo = {
  readonly code: Currency
  /** Digits after the separator that people of the currency write; a fraction below that is still shown when there is one. */
  readonly displayDigits: 0 | 2
  /** Smallest payable step, minor units: banks pay whole pesos where nobody has centavos. */
  readonly payoutStep: bigint
}

const wholeUnits = ['COP', 'CLP', 'PYG', 'CRC'] as const
const withCents = ['BRL', 'MXN', 'ARS', 'PEN', 'USD', 'EUR', 'UYU', 'BOB', 'GTQ', 'DOP', 'HNL', 'NIO', 'PAB'] as const
const paidInWholeUnits: readonly string[] = ['COP', 'CLP', 'PYG']

const table = new Map<Currency, CurrencyInfo>([
  ...wholeUnits.map((code) => [code, describe(code, 0)] as const),
  ...withCents.map((code) => [code, describe(code, 2)] as const),
])

/** The currencies offered when a brand is created. */
export const knownCurrencies: readonly Currency[] = [...table.keys()]

/** What is known of a currency; one that is not in the table has two digits and pays to the minor unit. */
export function currencyInfo(code: Currency): CurrencyInfo {
  return table.get(code) ?? describe(code, 2)
}

/** Splits an amount (≥ 0) into what a bank can pay and the residue that stays in the wallet; minor units. */
export function splitPayable(amount: bigint, code: Currency): { payable: bigint; residue: bigint } {
  const residue = amount % currencyInfo(code).payoutStep
  return { payable: amount - residue, residue }
}

function describe(code: Currency, displayDigits: 0 | 2): CurrencyInfo {
  return { code, displayDigits, payoutStep: paidInWholeUnits.includes(code) ? MINOR_PER_UNIT : 1n }
}
