import type { TFunction } from 'i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'

/** What a country calls a tax regime. */
export function regimeText(t: TFunction, regime: string): string {
  return dynamicText(t, `registration.regimes.${regime}`)
}

/** What a country's banks call a type of account. */
export function accountTypeText(t: TFunction, type: string): string {
  return dynamicText(t, `registration.account-types.${type}`)
}
