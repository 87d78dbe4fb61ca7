import type { CampaignTerms, ProductSelector, Rate, Tiers } from '#app/domain/campaign-terms.ts'
import { groupBy } from '#app/platform/group-by.ts'
import { amountText, rateText } from '#app/ui/format.ts'
import type { FormMoney, TermsForm } from './terms-form-inputs.ts'

/** Terms as their form shows them: amounts as the reader writes them, ids of one kind and rate in one row. */
export function termsToForm(terms: CampaignTerms, money: FormMoney) {
  const rules = [...groupBy(terms.rules, (rule) => `${rule.scope} ${rateKey(rule.rate)}`).values()]
  return {
    defaultRate: rateToForm(terms.defaultRate, money),
    tiers: tiersToForm(terms.tiers, money),
    rules: rules.map(([first, ...others]) => ({
      scope: first.scope,
      ids: [first, ...others].map((rule) => rule.targetId).join(', '),
      rate: rateToForm(first.rate, money),
    })),
    include: selectorsToForm(terms.include),
    exclude: selectorsToForm(terms.exclude),
    maxPerOrder: limitToForm(terms.maxPerOrder, money),
    maxPerPeriod: limitToForm(terms.maxPerPeriod, money),
    budget: limitToForm(terms.budget, money),
    minimumOrder: limitToForm(terms.minimumOrder, money),
    newCustomerBonus: limitToForm(terms.newCustomerBonus, money),
    newCustomersOnly: terms.newCustomersOnly,
    confirmOn: terms.confirmOn,
    holdDays: terms.holdDays,
  } satisfies TermsForm
}

function selectorsToForm(selectors: readonly ProductSelector[]) {
  return [...groupBy(selectors, (selector) => selector.kind).values()].map(([first, ...others]) => ({
    kind: first.kind,
    ids: [first, ...others].map((selector) => selector.id).join(', '),
  }))
}

function rateToForm(rate: Rate, { locale }: FormMoney): { kind: Rate['kind']; value: string } {
  return rate.kind === 'percent'
    ? { kind: 'percent', value: rateText(rate.rate, locale) }
    : { kind: 'fixed', value: amountText(rate.amountPerUnit, locale) }
}

function tiersToForm(tiers: Tiers | null, { locale }: FormMoney) {
  return {
    mode: tiers?.mode ?? ('none' as const),
    steps: (tiers?.steps ?? []).map(({ from, rate }) => ({
      from: amountText(from, locale),
      rate: rateText(rate, locale),
    })),
  }
}

function limitToForm(amount: bigint | null, { locale }: FormMoney): string | undefined {
  return amount === null ? undefined : amountText(amount, locale)
}

/** The same for equal rates. */
export function rateKey(rate: Rate): string {
  return rate.kind === 'percent' ? `percent ${rate.rate}` : `fixed ${rate.amountPerUnit}`
}
