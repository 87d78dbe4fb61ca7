import { z } from 'zod'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { codeBatchStatuses } from '#app/domain/code-batch.ts'
import { codeOrigins } from '#app/domain/code-origin.ts'
import { codeRequestStatuses } from '#app/domain/code-request.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { At, Named, orNull, Person } from './values.server.ts'

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
    holder: orNull(Person).describe('Whose it is; their period may begin later.'),
    origin: z.enum(codeOrigins).describe('How it came to be.'),
    batchId: z.uuid().nullable().describe('The batch that made it.'),
    maxUses: z.int().nullable().describe('Uses in all; null: no limit.'),
    maxUsesPerClient: z
      .int()
      .nullable()
      .describe(
        'VTEX stops a second use (1), but no later one: uses past a higher limit sell, and wait for a review. null: no limit.',
      ),
    validFrom: At.nullable(),
    validUntil: At.nullable().describe('Exclusive: from then on it has expired.'),
    createdAt: At,
    syncedAt: At.nullable().describe('When it was last found to be as it should in VTEX.'),
    syncError: z.string().nullable().describe('Why the last sync failed.'),
  })
  .meta({ id: 'Code', description: 'A discount code: a VTEX coupon given to one influencer in one campaign.' })

export const CodeDetail = Code.extend({
  syncAttempts: z.int(),
  nextSyncAt: At.nullable().describe('When it is compared with VTEX, or tried, again; null: nothing waits.'),
  observed: z.record(z.string(), z.unknown()).nullable().describe('VTEX’s coupon as last seen.'),
  assignments: z
    .array(z.object({ influencer: Person, assignedFrom: At, assignedUntil: At.nullable().describe('Exclusive.') }))
    .readonly()
    .describe('Who held it when, newest first; influencers see their own periods.'),
}).meta({ id: 'CodeDetail', description: 'A code with its history.' })

export const CodeBatch = z
  .object({
    id: z.uuid(),
    brandId: z.uuid(),
    campaign: Named,
    status: z.enum(codeBatchStatuses),
    pattern: z.string().nullable().describe('Null for a file.'),
    total: z.int().describe('Rows asked for.'),
    created: z.int(),
    failed: z.int(),
    createdAt: At,
    finishedAt: At.nullable(),
  })
  .meta({ id: 'CodeBatch', description: 'Many codes made at once, and how far it has come.' })

const refusal = z.string().describe('The broken rule, as problems name it: `codes.taken`.')

export const CodeBatchDetail = CodeBatch.extend({
  failures: z.array(z.object({ row: z.int(), value: z.string().describe('What the row asked for.'), code: refusal })).readonly(),
}).meta({ id: 'CodeBatchDetail', description: 'A batch with the rows that failed.' })

export const CodeBatchPreview = z
  .object({
    total: z.int(),
    ready: z.int(),
    failed: z.int(),
    fates: z
      .array(
        z.object({
          row: z.int(),
          holder: orNull(Person),
          value: z.string().describe('The code it would get, or what it asked for.'),
          refusal: refusal.nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'CodeBatchPreview', description: 'What would come of each row now.' })

export const CodesChange = z
  .object({
    changed: z.int(),
    refused: z.array(z.object({ codeId: z.uuid(), code: refusal })).readonly(),
  })
  .meta({ id: 'CodesChange', description: 'How many codes were changed, and which could not be.' })

export const CodeShare = z
  .object({
    code: z.string(),
    normalizedCode: z.string(),
    link: z.string().nullable().describe('Null while the brand has no shop.'),
    texts: z.object({ es: z.string(), en: z.string() }).describe('Ready to post.'),
  })
  .meta({ id: 'CodeShare', description: 'What an influencer posts.' })

export const CodeCheck = z
  .object({ refusal: refusal.nullable().describe('Null: it is free.'), alternatives: z.array(z.string()).readonly() })
  .meta({ id: 'CodeCheck', description: 'Whether a code could be given, and free ones near it.' })

export const CodeRequest = z
  .object({
    id: z.uuid(),
    brandId: z.uuid(),
    code: z.string().describe('As it was asked for.'),
    status: z.enum(codeRequestStatuses),
    reason: z.string().describe('Of a rejection.'),
    campaign: Named,
    influencer: Person,
    codeId: z.uuid().nullable().describe('What an approval made.'),
    createdAt: At,
    decidedAt: At.nullable(),
  })
  .meta({ id: 'CodeRequest', description: 'A code that an influencer would like.' })
