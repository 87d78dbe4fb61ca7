/** ISO 4217 code, upper case. */
export type Currency = string

/** Minor units: $ 12.345,60 is { amount: 1_234_560n, currency: 'COP' }. Never a float, never without its currency. */
export type Money = { readonly amount: bigint; readonly currency: Currency }

/** Hundredths of a percent: 1250 is 12.50 %. */
export type BasisPoints = number
