import type { CampaignTerms, ProductSelector, Rate, SpecificRule, Tiers } from './campaign-terms.ts'
import type { BasisPoints } from './money.ts'

/** What of terms can differ, in the order in which one tells it. */
export const termsFields = [
  'defaultRate',
  'tiers',
  'rules',
  'include',
  'exclude',
  'newCustomersOnly',
  'minimumOrder',
  'newCustomerBonus',
  'maxPerOrder',
  'maxPerPeriod',
  'budget',
  'confirmOn',
  'holdDays',
] as const satisfies readonly (keyof CampaignTerms)[]
export type TermsField = (typeof termsFields)[number]

/** Two versions' terms differ in a field; `isWorse` where it may leave the influencer with less, or later. */
export type TermsChange = {
  readonly [Field in TermsField]: {
    readonly field: Field
    readonly before: CampaignTerms[Field]
    readonly after: CampaignTerms[Field]
    readonly isWorse: boolean
  }
}[TermsField]

type Compared = Pick<CampaignTerms, TermsField>

/**
 * What changes for an influencer from one version of terms to another, in the order of `termsFields`; empty when nothing does. Where two things cannot
 * be weighed against one another (a percentage and a fixed amount, two ways of counting tiers) the change counts as worse, so that it is announced.
 */
export function termsDifference(before: Compared, after: Compared): TermsChange[] {
  return termsFields
    .filter((field) => !isSame(before[field], after[field]))
    .map(
      (field) => ({ field, before: before[field], after: after[field], isWorse: isWorse(field, before, after) }) as TermsChange,
    )
}

/** True when the new terms may leave anybody with less: they need the notice period (domain section 5.2). */
export function areTermsWorse(before: Compared, after: Compared): boolean {
  return termsDifference(before, after).some((change) => change.isWorse)
}

function isWorse(field: TermsField, before: Compared, after: Compared): boolean {
  switch (field) {
    case 'defaultRate':
      return isLess(before.defaultRate, after.defaultRate)
    case 'tiers':
      return areTiersWorse(before, after)
    case 'rules':
      return areRulesWorse(before, after)
    case 'include':
      return after.include.length > 0 && (before.include.length === 0 || misses(after.include, before.include))
    case 'exclude':
      return misses(before.exclude, after.exclude)
    case 'newCustomersOnly':
      return after.newCustomersOnly
    case 'minimumOrder':
      return (after.minimumOrder ?? 0n) > (before.minimumOrder ?? 0n)
    case 'newCustomerBonus':
      return (after.newCustomerBonus ?? 0n) < (before.newCustomerBonus ?? 0n)
    case 'maxPerOrder':
    case 'maxPerPeriod':
    case 'budget':
      return isTighter(before[field], after[field])
    case 'confirmOn':
      return after.confirmOn === 'invoice'
    case 'holdDays':
      return after.holdDays > before.holdDays
  }
}

/** A limit where there was none, or a lower one. */
function isTighter(before: bigint | null, after: bigint | null): boolean {
  return after !== null && (before === null || after < before)
}

function isLess(before: Rate, after: Rate): boolean {
  if (before.kind === 'percent' && after.kind === 'percent') return after.rate < before.rate
  if (before.kind === 'fixed' && after.kind === 'fixed') return after.amountPerUnit < before.amountPerUnit
  return true
}

/** True when something in `wanted` is not in `list`. */
function misses(list: readonly ProductSelector[], wanted: readonly ProductSelector[]): boolean {
  const keys = new Set(list.map(selectorKey))
  return wanted.some((selector) => !keys.has(selectorKey(selector)))
}

function selectorKey({ kind, id }: ProductSelector): string {
  return `${kind}:${id}`
}

/** Tiers against tiers, or against the default rate where a version has none. */
function areTiersWorse(before: Compared, after: Compared): boolean {
  const [old, now] = [scheduleOf(before), scheduleOf(after)]
  if (old === null || now === null) return true
  if (Math.min(...now.steps.map(({ rate }) => rate)) >= Math.max(...old.steps.map(({ rate }) => rate))) return false
  if (old.steps.length > 1 && now.steps.length > 1 && old.mode !== now.mode) return true
  const thresholds = [...old.steps, ...now.steps].map(({ from }) => from)
  return thresholds.some((standing) => rateAt(now, standing) < rateAt(old, standing))
}

function scheduleOf({ tiers, defaultRate }: Compared): Tiers | null {
  if (tiers !== null) return tiers
  return defaultRate.kind === 'percent' ? { mode: 'prospective', steps: [{ from: 0n, rate: defaultRate.rate }] } : null
}

function rateAt({ steps }: Tiers, standing: bigint): BasisPoints {
  return steps.findLast(({ from }) => from <= standing)?.rate ?? 0
}

/** A target earns less than by its own rule before, or than by the default where it had none. */
function areRulesWorse(before: Compared, after: Compared): boolean {
  const [old, now] = [ratesByTarget(before.rules), ratesByTarget(after.rules)]
  return [...new Set([...old.keys(), ...now.keys()])].some((target) => {
    const [was, is] = [old.get(target) ?? highestDefault(before), now.get(target) ?? lowestDefault(after)]
    return !isSame(was, is) && isLess(was, is)
  })
}

function ratesByTarget(rules: readonly SpecificRule[]): Map<string, Rate> {
  return new Map(rules.map(({ scope, targetId, rate }) => [`${scope}:${targetId}`, rate]))
}

function highestDefault({ tiers, defaultRate }: Compared): Rate {
  return tiers === null ? defaultRate : { kind: 'percent', rate: Math.max(...tiers.steps.map(({ rate }) => rate)) }
}

function lowestDefault({ tiers, defaultRate }: Compared): Rate {
  return tiers === null ? defaultRate : { kind: 'percent', rate: Math.min(...tiers.steps.map(({ rate }) => rate)) }
}

/** Equal in value; lists of rules and products whatever their order. */
function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other)
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).toSorted().join()}]`
  if (typeof value !== 'object' || value === null) return `${typeof value}:${String(value)}`
  const entries = Object.entries(value).map(([name, inner]) => `${name}=${textOf(inner)}`)
  return `{${entries.toSorted().join()}}`
}
