import { z } from 'zod'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { confirmOnEvents, ruleScopes, selectorKinds } from '#app/domain/campaign-terms.ts'
import { At, Currency } from './values.server.ts'

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

export const Terms = z
  .object({
    id: z.uuid(),
    version: z.int(),
    validFrom: At.describe('From when on orders earn by these terms.'),
    defaultRate: Rate,
    rules: z.array(z.object({ scope: z.enum(ruleScopes), targetId: z.string(), rate: Rate })).readonly(),
    include: z.array(Selector).readonly().describe('Products that take part; empty means all.'),
    exclude: z.array(Selector).readonly(),
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
    utmSource: z.string().describe('Links the VTEX promotion with its coupons.'),
    createdAt: At,
    terms: Terms.describe('Those in force now, before the start the first ones.'),
  })
  .meta({ id: 'Campaign', description: 'A brand’s programme.' })
