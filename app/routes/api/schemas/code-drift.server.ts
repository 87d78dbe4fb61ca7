import { z } from 'zod'
import { driftStatuses } from '#app/domain/code-drift.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { At, Named, orNull } from './values.server.ts'

const Facts = z
  .object({
    utmSource: z.string().nullable(),
    utmCampaign: z.string().nullable(),
    isArchived: z.boolean(),
    maxUsage: z.int().nullable().describe('Uses in the shop; null: no limit.'),
    expirationIntervalPerUse: z.string().describe('A .NET TimeSpan between two uses by one client.'),
    maxItemsPerClient: z.int(),
  })
  .meta({ id: 'CouponFacts', description: 'What matters of a VTEX coupon.' })

export const CodeDrift = z
  .object({
    id: z.uuid(),
    status: z.enum(driftStatuses),
    code: z.object({ id: z.uuid(), code: z.string(), status: z.enum(codeStatuses) }),
    campaign: Named,
    wanted: orNull(Facts).describe('As we left it.'),
    observed: orNull(Facts).describe('As VTEX shows it; null: there is none.'),
    fields: z.array(z.string()).readonly().describe('Where they differ.'),
    isAcceptable: z.boolean().describe('Whether what is in VTEX can become ours.'),
    foundAt: At,
    decidedAt: At.nullable(),
  })
  .meta({ id: 'CodeDrift', description: 'A coupon that is not in VTEX what we left there.' })
