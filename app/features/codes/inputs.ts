import { z } from 'zod'
import { isCode, isCodePattern } from '#app/domain/code-pattern.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { Id, Instant, pageFields, SearchText } from '#app/platform/inputs.ts'

const CodeText = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine(isCode, { params: { code: 'codes.malformed-code' }, error: 'codes.malformed-code' })
  .describe('The code as customers type it: letters, digits and hyphens. Unique in the brand, without regard to case.')
const Pattern = z
  .string()
  .trim()
  .toUpperCase()
  .max(100)
  .refine(isCodePattern, { params: { code: 'codes.malformed-pattern' }, error: 'codes.malformed-pattern' })
  .describe('Letters, digits, hyphens and the parts {NAME}, {HANDLE}, {N} to {NNNN} and {RAND2} to {RAND9}, such as {NAME}{NN}.')

export const CreateCode = z
  .object({
    campaignId: Id,
    influencerId: Id.describe('Who is given the code; they work with the brand from then on.'),
    code: CodeText.optional(),
    pattern: Pattern.optional(),
    assignedFrom: Instant.optional().describe(
      'From when on orders count for the influencer. Default: now. Past to adopt a coupon that sold before.',
    ),
  })
  .superRefine((input, ctx) => {
    if ((input.code === undefined) === (input.pattern === undefined))
      ctx.addIssue({
        code: 'custom',
        path: ['code'],
        message: 'codes.code-or-pattern',
        params: { code: 'codes.code-or-pattern' },
      })
  })
  .describe('A new code, either as it is or made from a pattern.')
export type CreateCode = z.output<typeof CreateCode>

export const ReassignCode = z
  .object({
    codeId: Id,
    influencerId: Id.describe('Who is given the code.'),
    assignedFrom: Instant.optional().describe('From when on orders count for them; now (the default) or later.'),
  })
  .describe('The code changes hands; orders placed before stay where they are.')
export type ReassignCode = z.output<typeof ReassignCode>

/** Input of pause, resume and archive. */
export const CodeRef = z.object({ codeId: Id })
export type CodeRef = z.output<typeof CodeRef>

export const ListCodes = z.object({
  ...pageFields,
  search: SearchText,
  brandId: Id.optional().describe('Only codes of this brand.'),
  campaignId: Id.optional().describe('Only codes of this campaign.'),
  influencerId: Id.optional().describe('Only codes that this influencer holds.'),
  status: z.enum(codeStatuses).optional().describe('Only codes of this status.'),
})
export type ListCodes = z.output<typeof ListCodes>
