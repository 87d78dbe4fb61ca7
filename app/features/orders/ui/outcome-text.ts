import type { TFunction } from 'i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'

/** What came of a notification, in a sentence; null while nothing did. */
export function outcomeText(t: TFunction, outcome: string | null): string {
  if (outcome === null) return t('orders.outcome.none')
  return dynamicText(t, [`orders.outcome.${outcome}`, 'orders.outcome.other'], { code: outcome })
}
