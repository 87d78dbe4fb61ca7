import type { TFunction } from 'i18next'
import type { ProductSelector, Rate, SpecificRule, Tiers } from '#app/domain/campaign-terms.ts'
import type { TermsChange } from '#app/domain/terms-difference.ts'
import { formatMoney, formatRate } from '#app/ui/format.ts'
import type { FormMoney } from './terms-form-inputs.ts'

/** One difference of two versions, as text: for pages and mails alike. */
export type ChangeInWords = { readonly label: string; readonly before: string; readonly after: string; readonly isWorse: boolean }

/** A change of terms in the reader's words: what, how it was, how it will be. */
export function changeInWords(t: TFunction, change: TermsChange, money: FormMoney): ChangeInWords {
  const [before, after] = sidesOf(t, change, money)
  return { label: t(`campaigns.changes.field.${change.field}`), before, after, isWorse: change.isWorse }
}

function sidesOf(t: TFunction, change: TermsChange, money: FormMoney): [string, string] {
  const both = <T>(sides: { before: T; after: T }, say: (value: T) => string): [string, string] => [
    say(sides.before),
    say(sides.after),
  ]
  switch (change.field) {
    case 'defaultRate':
      return both(change, (rate) => rateInWords(t, rate, money))
    case 'tiers':
      return both(change, (tiers) => tiersInWords(t, tiers, money))
    case 'rules':
      return both(change, (rules) => rulesInWords(t, rules, money))
    case 'include':
      return both(change, (list) => (list.length === 0 ? t('campaigns.terms.all-products') : productsInWords(t, list)))
    case 'exclude':
      return both(change, (list) => (list.length === 0 ? t('campaigns.changes.none') : productsInWords(t, list)))
    case 'newCustomersOnly':
      return both(change, (only) => t(only ? 'campaigns.limits.new-customers-only' : 'campaigns.changes.all-customers'))
    case 'confirmOn':
      return both(change, (event) => t(`campaigns.terms.confirm-on.${event}`))
    case 'holdDays':
      return both(change, (count) => t('campaigns.terms.hold-days', { count }))
    default:
      return both<bigint | null>(change, (amount) =>
        amount === null ? t('campaigns.changes.none') : formatMoney({ amount, currency: money.currency }, money.locale),
      )
  }
}

/** `12,5 %`, or `$ 5.000 por unidad`. */
export function rateInWords(t: TFunction, rate: Rate, { currency, locale }: FormMoney): string {
  if (rate.kind === 'percent') return formatRate(rate.rate, locale)
  return `${formatMoney({ amount: rate.amountPerUnit, currency }, locale)} ${t('campaigns.terms.per-unit')}`
}

function tiersInWords(t: TFunction, tiers: Tiers | null, { currency, locale }: FormMoney): string {
  if (tiers === null) return t('campaigns.tiers.mode.none')
  const steps = tiers.steps.map(({ from, rate }) =>
    from === 0n
      ? formatRate(rate, locale)
      : `${formatRate(rate, locale)} ${t('campaigns.tiers.from-amount')} ${formatMoney({ amount: from, currency }, locale)}`,
  )
  return `${t(`campaigns.tiers.mode.${tiers.mode}`)}: ${steps.join(' · ')}`
}

const shownEntries = 6

function rulesInWords(t: TFunction, rules: readonly SpecificRule[], money: FormMoney): string {
  if (rules.length === 0) return t('campaigns.changes.none')
  const words = rules.slice(0, shownEntries).map(({ scope, targetId, rate }) => {
    const target = t(`campaigns.terms.targets.${scope}`, { ids: targetId })
    return `${target}: ${rateInWords(t, rate, money)}`
  })
  return more(t, words.join(' · '), rules.length)
}

function productsInWords(t: TFunction, list: readonly ProductSelector[]): string {
  const words = list.slice(0, shownEntries).map(({ kind, id }) => t(`campaigns.terms.targets.${kind}`, { ids: id }))
  return more(t, words.join(' · '), list.length)
}

function more(t: TFunction, named: string, count: number): string {
  return count <= shownEntries ? named : t('campaigns.terms.more', { named, count: count - shownEntries })
}
