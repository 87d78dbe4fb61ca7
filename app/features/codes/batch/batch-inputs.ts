import { z } from 'zod'
import { codeBatchStatuses, maxBatchRows } from '#app/domain/code-batch.ts'
import { Id, pageFields } from '#app/platform/inputs.ts'
import { codeLimits, forwardValidity, Pattern } from '../inputs.ts'

/** Text of a CSV file: what a form carries. */
export const CsvText = z
  .string()
  .max(900_000)
  .describe(
    'CSV: influencer, code, pattern, uses, uses-per-client, from, until. VTEX stops no limit of uses per client above 1: uses past it are held for review.',
  )

export const StartCodeBatch = z
  .object({
    campaignId: Id,
    pattern: Pattern.optional(),
    influencerIds: z.array(Id).min(1).max(maxBatchRows).optional().describe('Who is given codes; with a pattern.'),
    toMembers: z.boolean().default(false).describe('Every member of the campaign is given codes; with a pattern.'),
    count: z.coerce.number().int().min(1).max(maxBatchRows).default(1).describe('Codes for each of them.'),
    csv: CsvText.optional(),
    ...codeLimits,
  })
  .superRefine((input, ctx) => {
    const isPattern = input.pattern !== undefined
    if (isPattern === (input.csv !== undefined))
      return ctx.addIssue({
        code: 'custom',
        path: ['pattern'],
        message: 'codes.pattern-or-csv',
        params: { code: 'codes.pattern-or-csv' },
      })
    if (isPattern && input.toMembers === (input.influencerIds !== undefined))
      return ctx.addIssue({
        code: 'custom',
        path: ['influencerIds'],
        message: 'codes.nobody-chosen',
        params: { code: 'codes.nobody-chosen' },
      })
    forwardValidity(input, ctx)
  })
  .describe('Many codes at once: by a pattern for chosen influencers or the campaign’s members, or from a CSV.')
export type StartCodeBatch = z.output<typeof StartCodeBatch>

export const BatchRef = z.object({ batchId: Id })
export type BatchRef = z.output<typeof BatchRef>

export const BatchFilters = z.object({
  brandId: Id.optional().describe('Only batches of this brand.'),
  campaignId: Id.optional().describe('Only batches of this campaign.'),
  status: z.enum(codeBatchStatuses).optional(),
})
export type BatchFilters = z.output<typeof BatchFilters>

export const ListBatches = BatchFilters.extend(pageFields)
export type ListBatches = z.output<typeof ListBatches>
