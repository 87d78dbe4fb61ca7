const withoutCoins = new Set(['COP', 'CLP', 'PYG', 'JPY', 'KRW', 'CRC'])

/** Decimals that people of the currency write for a whole amount. COP has centavos by ISO 4217, but no one writes them. */
export function currencyDigits(currency: string): 0 | 2 {
  return withoutCoins.has(currency) ? 0 : 2
}
