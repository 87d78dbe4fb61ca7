import { z } from 'zod'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { confirmOnEvents, ruleScopes, selectorKinds, standingPeriods, tierModes } from '#app/domain/campaign-terms.ts'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { MAX_RATE } from '#app/domain/rate.ts'
import { Id, Instant, pageFields, SearchText } from '#app/platform/inputs.ts'

/** Commissions are held this many days after confirmation where a campaign says nothing else. */
export const usualHoldDays = 15

const Name = z.string().trim().min(1).max(120).describe('Name of the campaign.')
const Description = z.string().trim().max(2000).describe('What the campaign is about, for staff and influencers.')
const Brief = z.string().trim().max(20_000).describe('What influencers are asked to do and to say; Markdown.')
const Visibility = z.enum(campaignVisibilities).describe('Whether influencers find it by themselves.')
const Period = z
  .enum(standingPeriods)
  .describe('What tiers and an influencer’s cap count over; fixed once the campaign is published.')
const HasLeaderboard = z.boolean().describe('Whether its influencers see who sold most.')
const StartsAt = Instant.describe('First instant of the campaign; may be past.')
const EndsAt = Instant.nullable().describe('First instant after the campaign; null runs on.')

const PercentRate = z.object({
  kind: z.literal('percent'),
  rate: z.int().min(0).max(MAX_RATE).describe('Share of a line’s net in basis points: 1250 is 12.50 %.'),
})
const FixedRate = z.object({
  kind: z.literal('fixed'),
  amountPerUnit: z
    .int()
    .min(1)
    .max(1_000_000_000_000)
    .transform(BigInt)
    .describe('Minor units of the brand’s currency for each remaining unit.'),
})
export const RateInput = z.discriminatedUnion('kind', [PercentRate, FixedRate]).describe('What a line earns.')

const VtexId = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{1,60}$/)
const RuleInput = z
  .object({
    scope: z.enum(ruleScopes).describe('What the rule is about; the most specific rule wins.'),
    targetId: VtexId.describe('VTEX id of the SKU, product or category.'),
    rate: RateInput,
  })
  .describe('A rate of its own for a SKU, a product or a category.')
const SelectorInput = z
  .object({
    kind: z.enum(selectorKinds).describe('What the id names.'),
    id: VtexId.describe('VTEX id of the SKU, product, category or collection.'),
  })
  .describe('Products that belong to the list.')

const Rules = z
  .array(RuleInput)
  .max(5000)
  .superRefine(refuseRepetition((rule) => `${rule.scope}:${rule.targetId}`, { params: { code: 'campaigns.repeated-rule' } }))
  .default([])
const Selectors = z
  .array(SelectorInput)
  .max(5000)
  .superRefine(refuseRepetition(selectorKey, { params: { code: 'campaigns.repeated-selector' } }))
  .default([])

const Amount = z.int().min(1).max(1_000_000_000_000_000).transform(BigInt)
const TierInput = z
  .object({
    from: z
      .int()
      .min(0)
      .max(1_000_000_000_000_000)
      .transform(BigInt)
      .describe('Sales from which on the rate counts, minor units of the brand’s currency; the first step begins at 0.'),
    rate: z.int().min(0).max(MAX_RATE).describe('Basis points.'),
  })
  .describe('A step of the tiers.')
const TiersInput = z
  .object({
    mode: z
      .enum(tierModes)
      .describe(
        'prospective: the step reached before the order rates all of it; graduated: each part of the order earns its step’s rate; retroactive: the step that the period reaches rates every order of the period.',
      ),
    steps: z.array(TierInput).min(1).max(20).superRefine(refuseDisorder),
  })
  .describe('Rates that depend on what was sold in the campaign’s period; they replace the default rate.')

const termsFields = {
  tiers: TiersInput.nullable().default(null),
  maxPerOrder: Amount.nullable().default(null).describe('The most that one order earns, minor units.'),
  maxPerPeriod: Amount.nullable()
    .default(null)
    .describe('The most that one influencer earns in a period of the campaign, minor units.'),
  budget: Amount.nullable().default(null).describe('The most that the campaign pays, minor units; oldest order first.'),
  minimumOrder: Amount.nullable().default(null).describe('Orders whose eligible lines are worth less earn nothing, minor units.'),
  newCustomerBonus: Amount.nullable().default(null).describe('On top, for a customer’s first order with the brand, minor units.'),
  newCustomersOnly: z.boolean().default(false).describe('Whether only customers’ first orders earn.'),
  defaultRate: RateInput.describe('What a line earns that no rule names.'),
  rules: Rules.describe('One rule per target.'),
  include: Selectors.describe('Products that take part; empty means all.'),
  exclude: Selectors.describe('Products that do not take part, though included.'),
  confirmOn: z.enum(confirmOnEvents).default('payment').describe('What confirms a commission.'),
  holdDays: z.int().min(0).max(365).default(usualHoldDays).describe('Days from confirmation until a commission is available.'),
}

/** What sales earn, before it is a numbered version. */
export const TermsInput = z.object(termsFields).superRefine(refuseContradiction).describe('What sales of the campaign earn.')
export type TermsInput = z.output<typeof TermsInput>

export const CreateCampaign = z
  .object({
    brandId: Id,
    name: Name,
    description: Description.default(''),
    startsAt: StartsAt,
    endsAt: EndsAt.default(null),
    brief: Brief.default(''),
    visibility: Visibility.default('public'),
    period: Period.default('month'),
    hasLeaderboard: HasLeaderboard.default(false),
    utmSource: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_-]{1,60}$/)
      .optional()
      .describe('Links the VTEX promotion with its coupons. Default: made from the name.'),
    terms: TermsInput,
  })
  .refine((campaign) => campaign.endsAt === null || campaign.endsAt > campaign.startsAt, {
    path: ['endsAt'],
    params: { code: 'campaigns.window-backwards' },
    error: 'campaigns.window-backwards',
  })
  .describe('A new campaign, as a draft, with the first version of its terms.')
export type CreateCampaign = z.output<typeof CreateCampaign>

export const UpdateCampaign = z
  .object({
    campaignId: Id,
    name: Name.optional(),
    description: Description.optional(),
    startsAt: StartsAt.optional(),
    endsAt: EndsAt.optional(),
    brief: Brief.optional(),
    visibility: Visibility.optional(),
    period: Period.optional(),
    hasLeaderboard: HasLeaderboard.optional(),
  })
  .describe('Changes of a campaign; absent fields stay as they are.')
export type UpdateCampaign = z.output<typeof UpdateCampaign>

/** Input of publish, pause, resume, end and archive. */
export const CampaignRef = z.object({ campaignId: Id })
export type CampaignRef = z.output<typeof CampaignRef>

export const AddTerms = z
  .object({
    campaignId: Id,
    validFrom: Instant.optional().describe(
      'From when on orders earn by these terms. Default: as soon as they may: now, or the start of the version before if that is later; worse terms of a published campaign after the brand’s notice.',
    ),
    ...termsFields,
  })
  .superRefine(refuseContradiction)
  .describe('A new version of a campaign’s terms.')
export type AddTerms = z.output<typeof AddTerms>

/** A version of a campaign's terms. */
export const TermsRef = z.object({ campaignId: Id, version: z.coerce.number().int().min(1).describe('Number of the version.') })
export type TermsRef = z.output<typeof TermsRef>

/** Two versions to be put side by side; absent: the last, and the one before. */
export const CompareTerms = z.object({
  left: z.coerce.number().int().min(1).optional(),
  right: z.coerce.number().int().min(1).optional(),
})

/** A campaign like another one. */
export const DuplicateCampaign = z
  .object({ campaignId: Id, name: Name, startsAt: StartsAt, endsAt: EndsAt.default(null) })
  .refine((campaign) => campaign.endsAt === null || campaign.endsAt > campaign.startsAt, {
    path: ['endsAt'],
    params: { code: 'campaigns.window-backwards' },
    error: 'campaigns.window-backwards',
  })
export type DuplicateCampaign = z.output<typeof DuplicateCampaign>

/** Which campaigns of a list. */
export const CampaignFilters = z.object({
  search: SearchText,
  brandId: Id.optional().describe('Only campaigns of this brand.'),
  status: z.enum(campaignStatuses).optional().describe('Only campaigns of this status.'),
  visibility: z.enum(campaignVisibilities).optional().describe('Only campaigns of this visibility.'),
})
export type CampaignFilters = z.output<typeof CampaignFilters>

export const ListCampaigns = CampaignFilters.extend(pageFields)
export type ListCampaigns = z.output<typeof ListCampaigns>

/** Steps ascend from 0. */
function refuseDisorder(steps: readonly { from: bigint }[], ctx: z.core.$RefinementCtx): void {
  for (const [index, step] of steps.entries()) {
    const isWrong = index === 0 ? step.from !== 0n : step.from <= steps[index - 1]!.from
    const code = index === 0 ? 'campaigns.first-step-not-zero' : 'campaigns.steps-not-ascending'
    if (isWrong) ctx.addIssue({ code: 'custom', path: [index, 'from'], message: code, params: { code } })
  }
}

function selectorKey(selector: { kind: string; id: string }): string {
  return `${selector.kind}:${selector.id}`
}

/** An issue at every entry whose key came before. */
function refuseRepetition<T>(keyOf: (entry: T) => string, { params }: { params: { code: string } }) {
  return (entries: readonly T[], ctx: z.core.$RefinementCtx) => {
    const seen = new Set<string>()
    for (const [index, entry] of entries.entries()) {
      const key = keyOf(entry)
      if (seen.has(key)) ctx.addIssue({ code: 'custom', path: [index], message: params.code, params })
      seen.add(key)
    }
  }
}

/** A selector in both lists would never match. */
function refuseContradiction(
  terms: { include: readonly { kind: string; id: string }[]; exclude: readonly { kind: string; id: string }[] },
  ctx: z.core.$RefinementCtx,
): void {
  const included = new Set(terms.include.map(selectorKey))
  const issue = {
    code: 'custom',
    message: 'campaigns.included-and-excluded',
    params: { code: 'campaigns.included-and-excluded' },
  } as const
  for (const [index, selector] of terms.exclude.entries()) {
    if (included.has(selectorKey(selector))) ctx.addIssue({ ...issue, path: ['exclude', index] })
  }
}
