import { z } from 'zod'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { At, Person } from './values.server.ts'

export const Code = z
  .object({
    id: z.uuid(),
    brandId: z.uuid(),
    code: z.string().describe('As customers type it.'),
    status: z.enum(codeStatuses),
    campaign: z.object({
      id: z.uuid(),
      name: z.string(),
      status: z.enum(campaignStatuses),
      startsAt: At,
      endsAt: At.nullable(),
    }),
    holder: Person.nullable().describe('Whose it is; their period may begin later.'),
    createdAt: At,
    syncedAt: At.nullable().describe('When it was last found to be as it should in VTEX.'),
    syncError: z.string().nullable().describe('Why the last sync failed.'),
  })
  .meta({ id: 'Code', description: 'A discount code: a VTEX coupon given to one influencer in one campaign.' })

export const CodeDetail = Code.extend({
  syncAttempts: z.int(),
  observed: z.record(z.string(), z.unknown()).nullable().describe('VTEX’s coupon as last seen.'),
  assignments: z
    .array(z.object({ influencer: Person, assignedFrom: At, assignedUntil: At.nullable().describe('Exclusive.') }))
    .readonly()
    .describe('Who held it when, newest first; influencers see their own periods.'),
}).meta({ id: 'CodeDetail', description: 'A code with its history.' })
