import type { BasisPoints } from './money.ts'

export const confirmOnEvents = ['payment', 'invoice'] as const
export type ConfirmOn = (typeof confirmOnEvents)[number]

export const ruleScopes = ['sku', 'product', 'category'] as const
/** Most specific first. */
export type RuleScope = (typeof ruleScopes)[number]

/** What a line earns: a share of its net, or minor units for each remaining unit. */
export type Rate =
  | { readonly kind: 'percent'; readonly rate: BasisPoints }
  | { readonly kind: 'fixed'; readonly amountPerUnit: bigint }

export type SpecificRule = { readonly scope: RuleScope; readonly targetId: string; readonly rate: Rate }

export const selectorKinds = ['sku', 'product', 'category', 'collection'] as const
export type SelectorKind = (typeof selectorKinds)[number]
export type ProductSelector = { readonly kind: SelectorKind; readonly id: string }

/** Terms of a campaign as of `validFrom`; immutable once stored (domain section 5). */
export type CampaignTerms = {
  readonly version: number
  readonly validFrom: Date
  readonly defaultRate: Rate
  readonly rules: readonly SpecificRule[]
  /** Empty means every product. */
  readonly include: readonly ProductSelector[]
  readonly exclude: readonly ProductSelector[]
  readonly confirmOn: ConfirmOn
  readonly holdDays: number
}
