import { z } from 'zod'
import { assetKinds } from '#app/domain/asset-kind.ts'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { confirmOnEvents, ruleScopes, selectorKinds, standingPeriods, tierModes } from '#app/domain/campaign-terms.ts'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { At, Currency, orNull } from './values.server.ts'

export const Rate = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('percent'), rate: z.int().describe('Basis points: 1250 is 12.50 %.') }),
    z.object({
      kind: z.literal('fixed'),
      amountPerUnit: z
        .bigint()
        .meta({ type: 'integer', format: 'int64', description: 'Minor units of the brand’s currency a unit.' }),
    }),
  ])
  .meta({ id: 'Rate', description: 'What a line earns.' })

const Selector = z.object({ kind: z.enum(selectorKinds), id: z.string() })

const Amount = z.bigint().meta({ type: 'integer', format: 'int64', description: 'Minor units of the brand’s currency.' })

/** An amount, or null for none. */
function limit(description: string) {
  return z
    .bigint()
    .nullable()
    .meta({ type: ['integer', 'null'], format: 'int64', description: `${description} Minor units of the brand’s currency.` })
}

export const Tiers = z
  .object({
    mode: z.enum(tierModes),
    steps: z.array(z.object({ from: Amount, rate: z.int().describe('Basis points.') })).readonly(),
  })
  .meta({ id: 'Tiers', description: 'Rates by what was sold in the campaign’s period; they replace the default rate.' })

export const Terms = z
  .object({
    id: z.uuid(),
    version: z.int(),
    validFrom: At.describe('From when on orders earn by these terms.'),
    defaultRate: Rate,
    tiers: orNull(Tiers),
    rules: z.array(z.object({ scope: z.enum(ruleScopes), targetId: z.string(), rate: Rate })).readonly(),
    include: z.array(Selector).readonly().describe('Products that take part; empty means all.'),
    exclude: z.array(Selector).readonly(),
    maxPerOrder: limit('The most that one order earns.'),
    maxPerPeriod: limit('The most that one influencer earns in a period.'),
    budget: limit('The most that the campaign pays.'),
    minimumOrder: limit('Orders whose eligible lines are worth less earn nothing.'),
    newCustomerBonus: limit('On top, for a customer’s first order with the brand.'),
    newCustomersOnly: z.boolean(),
    confirmOn: z.enum(confirmOnEvents),
    holdDays: z.int(),
    createdAt: At,
  })
  .meta({ id: 'Terms', description: 'One version of what a campaign’s sales earn. Never edited.' })

export const Campaign = z
  .object({
    id: z.uuid(),
    brand: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), currency: Currency, timeZone: z.string() }),
    name: z.string(),
    description: z.string(),
    status: z.enum(campaignStatuses),
    startsAt: At,
    endsAt: At.nullable().describe('First instant after the campaign; null runs on.'),
    visibility: z.enum(campaignVisibilities),
    period: z.enum(standingPeriods).describe('What tiers and an influencer’s cap count over.'),
    brief: z.string().describe('What influencers are asked to do and to say; Markdown.'),
    hasLeaderboard: z.boolean(),
    duplicateOf: z.uuid().nullable().describe('The campaign it was made from.'),
    utmSource: z.string().describe('Links the VTEX promotion with its coupons.'),
    createdAt: At,
    terms: Terms.describe('Those in force now, before the start the first ones.'),
  })
  .meta({ id: 'Campaign', description: 'A brand’s programme.' })

export const CampaignAsset = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(assetKinds),
    fileName: z.string(),
    contentType: z.string(),
    sizeBytes: z.int(),
    createdAt: At,
  })
  .meta({ id: 'CampaignAsset', description: 'A file that a campaign’s influencers download.' })

export const CampaignAssets = z.object({
  data: z.array(CampaignAsset).readonly().describe('In the order in which they are shown.'),
})
