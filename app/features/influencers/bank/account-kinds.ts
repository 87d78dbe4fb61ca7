import type { BankAccountKind } from '#app/domain/kyc.ts'

/** How one pays to a country's people: currency, kinds, and what a bank's account needs besides its number. */
export type CountryAccounts = {
  readonly currency: string
  /** The usual kind first. */
  readonly kinds: readonly BankAccountKind[]
  /** Of kind `account`, as the country's banks call them; empty: the number says it. */
  readonly accountTypes: readonly string[]
  /** Of kind `account`: picked from a list of codes, typed as a name, or told by the number itself. */
  readonly bank: 'code' | 'name' | 'in-number'
}

const byCountry: Readonly<Record<string, CountryAccounts>> = {
  CO: { currency: 'COP', kinds: ['account', 'bre-b', 'wallet'], accountTypes: ['savings', 'checking'], bank: 'code' },
  MX: { currency: 'MXN', kinds: ['clabe'], accountTypes: [], bank: 'in-number' },
  BR: { currency: 'BRL', kinds: ['pix', 'account'], accountTypes: ['checking', 'savings', 'payment'], bank: 'code' },
  CL: { currency: 'CLP', kinds: ['account'], accountTypes: ['checking', 'sight', 'savings'], bank: 'code' },
  PE: { currency: 'PEN', kinds: ['account'], accountTypes: ['savings', 'checking'], bank: 'in-number' },
  AR: { currency: 'ARS', kinds: ['cbu'], accountTypes: [], bank: 'in-number' },
  EC: { currency: 'USD', kinds: ['account'], accountTypes: ['savings', 'checking'], bank: 'name' },
  UY: { currency: 'UYU', kinds: ['account'], accountTypes: ['savings', 'checking'], bank: 'name' },
}

const elsewhere: CountryAccounts = { currency: 'USD', kinds: ['account'], accountTypes: ['savings', 'checking'], bank: 'name' }

export function accountsOf(country: string): CountryAccounts {
  return byCountry[country] ?? elsewhere
}

/** Countries with rules of their own. */
export const accountCountries = Object.keys(byCountry)

const wallets: Readonly<Record<string, readonly string[]>> = { CO: ['1507', '1551', '1801', '1811', '1804'] }

/** Codes of the entities that hold wallets in a country. */
export function walletCodes(country: string): readonly string[] {
  return wallets[country] ?? []
}
