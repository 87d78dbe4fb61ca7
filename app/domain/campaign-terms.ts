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

export const tierModes = ['prospective', 'graduated', 'retroactive'] as const
export type TierMode = (typeof tierModes)[number]

/** From `from` (minor units of standing, inclusive) on, this rate. */
export type TierStep = { readonly from: bigint; readonly rate: BasisPoints }

/** Steps ascend, the first begins at 0. They replace the default rate, never a more specific rule. */
export type Tiers = { readonly mode: TierMode; readonly steps: readonly TierStep[] }

/** What tiers and an influencer's cap count over; a campaign has one, for ever. */
export const standingPeriods = ['month', 'cut-off', 'campaign'] as const
export type StandingPeriod = (typeof standingPeriods)[number]

/** Terms of a campaign as of `validFrom`; immutable once stored (domain section 5). Amounts are minor units of the brand's currency. */
export type CampaignTerms = {
  readonly version: number
  readonly validFrom: Date
  readonly defaultRate: Rate
  readonly tiers: Tiers | null
  readonly rules: readonly SpecificRule[]
  /** Empty means every product. */
  readonly include: readonly ProductSelector[]
  readonly exclude: readonly ProductSelector[]
  /** The most that one order earns. */
  readonly maxPerOrder: bigint | null
  /** The most that one influencer earns in a period of the campaign. */
  readonly maxPerPeriod: bigint | null
  /** The most that the campaign pays, oldest order first. */
  readonly budget: bigint | null
  /** Orders whose eligible lines are worth less earn nothing. */
  readonly minimumOrder: bigint | null
  /** On top, for a customer's first order with the brand. */
  readonly newCustomerBonus: bigint | null
  readonly newCustomersOnly: boolean
  readonly confirmOn: ConfirmOn
  readonly holdDays: number
}

/** The parts of terms beyond rates and products, as a campaign without them has. */
export const plainTerms = {
  tiers: null,
  maxPerOrder: null,
  maxPerPeriod: null,
  budget: null,
  minimumOrder: null,
  newCustomerBonus: null,
  newCustomersOnly: false,
} as const
