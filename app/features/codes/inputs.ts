import { z } from 'zod'
import { isCode, isCodePattern } from '#app/domain/code-pattern.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { Id, Instant, pageFields, SearchText } from '#app/platform/inputs.ts'

export const CodeText = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine(isCode, { params: { code: 'codes.malformed-code' }, error: 'codes.malformed-code' })
  .describe('The code as customers type it: letters, digits and hyphens. Unique in the brand, without regard to case.')
export const Pattern = z
  .string()
  .trim()
  .toUpperCase()
  .max(100)
  .refine(isCodePattern, { params: { code: 'codes.malformed-pattern' }, error: 'codes.malformed-pattern' })
  .describe('Letters, digits, hyphens and the parts {NAME}, {HANDLE}, {N} to {NNNN} and {RAND2} to {RAND9}, such as {NAME}{NN}.')

const Reason = z.string().trim().max(500).optional().describe('Why; kept with the change.')

const Uses = z.coerce.number().int().min(1).max(1_000_000)

/** What a code may be used for: absent or null, no limit. Uses past them make a commission that waits for a review. */
export const codeLimits = {
  maxUses: Uses.nullish().describe('Uses in all.'),
  maxUsesPerClient: Uses.nullish().describe(
    'Uses by one client. VTEX can only stop the second one (a limit of 1); past a higher limit the shop goes on selling, and the commissions wait for a review.',
  ),
  validFrom: Instant.nullish().describe('Uses before it are held for review.'),
  validUntil: Instant.nullish().describe('Exclusive: from then on the code has expired.'),
}

type Validity = { readonly validFrom?: Date | null | undefined; readonly validUntil?: Date | null | undefined }

/** Refuses a validity that ends before it begins. */
export function forwardValidity({ validFrom, validUntil }: Validity, ctx: z.RefinementCtx): void {
  if (validFrom == null || validUntil == null || validUntil > validFrom) return
  const message = 'codes.validity-backward'
  ctx.addIssue({ code: 'custom', path: ['validUntil'], message, params: { code: 'codes.validity-backward' } })
}

export const CodeRef = z.object({ codeId: Id })
export type CodeRef = z.output<typeof CodeRef>

export const CreateCode = z
  .object({
    campaignId: Id,
    influencerId: Id.describe('Who is given the code; they work with the brand from then on.'),
    code: CodeText.optional(),
    pattern: Pattern.optional(),
    assignedFrom: Instant.optional().describe(
      'From when on orders count for the influencer. Default: now. Past to adopt a coupon that sold before.',
    ),
    isAdopted: z
      .boolean()
      .optional()
      .describe(
        'The shop has this coupon already: it is taken as it is, even where it looks like another code or is a reserved word.',
      ),
    ...codeLimits,
  })
  .superRefine((input, ctx) => {
    if ((input.code === undefined) === (input.pattern === undefined))
      ctx.addIssue({
        code: 'custom',
        path: ['code'],
        message: 'codes.code-or-pattern',
        params: { code: 'codes.code-or-pattern' },
      })
    forwardValidity(input, ctx)
  })
  .describe('A new code, either as it is or made from a pattern.')
export type CreateCode = z.output<typeof CreateCode>

export const UpdateCode = CodeRef.extend(codeLimits)
  .superRefine(forwardValidity)
  .describe('New limits and validity of a code: what is absent stays, null takes a limit away.')
export type UpdateCode = z.output<typeof UpdateCode>

export const ReassignCode = z
  .object({
    codeId: Id,
    influencerId: Id.describe('Who is given the code.'),
    assignedFrom: Instant.optional().describe('From when on orders count for them; now (the default) or later.'),
    reason: Reason,
  })
  .describe('The code changes hands; orders placed before stay where they are.')
export type ReassignCode = z.output<typeof ReassignCode>

/** Input of pause, resume and archive. */
export const MoveCode = CodeRef.extend({
  reason: Reason,
})
export type MoveCode = z.output<typeof MoveCode>

export const codeChanges = ['pause', 'resume', 'archive', 'reassign'] as const

export const ChangeCodes = z
  .object({
    codeIds: z.array(Id).min(1).max(200),
    change: z.enum(codeChanges),
    reason: Reason,
    influencerId: Id.optional().describe('Who is given the codes; for `reassign`.'),
  })
  .superRefine(({ change, influencerId }, ctx) => {
    if (change === 'reassign' && influencerId === undefined)
      ctx.addIssue({ code: 'custom', path: ['influencerId'], message: 'form.required', params: { code: 'form.required' } })
  })
  .describe('One change of some codes; those that cannot be changed are told.')
export type ChangeCodes = z.output<typeof ChangeCodes>

/** What a list of codes is narrowed to. */
export const CodeFilters = z.object({
  search: SearchText,
  brandId: Id.optional().describe('Only codes of this brand.'),
  campaignId: Id.optional().describe('Only codes of this campaign.'),
  influencerId: Id.optional().describe('Only codes that this influencer holds.'),
  batchId: Id.optional().describe('Only codes of this batch.'),
  status: z.enum(codeStatuses).optional().describe('Only codes of this status.'),
})
export type CodeFilters = z.output<typeof CodeFilters>

export const ListCodes = CodeFilters.extend(pageFields)
export type ListCodes = z.output<typeof ListCodes>
