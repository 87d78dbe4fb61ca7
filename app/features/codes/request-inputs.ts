import { z } from 'zod'
import { codeRequestStatuses } from '#app/domain/code-request.ts'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'
import { CodeText } from './inputs.ts'

const Wish = CodeText.max(40)

/** A code that an influencer would like in a campaign; also what a check of one asks. */
export const RequestCode = z.object({ campaignId: Id, code: Wish })
export type RequestCode = z.output<typeof RequestCode>

export const CodeRequestRef = z.object({ codeRequestId: Id })
export type CodeRequestRef = z.output<typeof CodeRequestRef>

export const ApproveCodeRequest = CodeRequestRef.extend({
  code: Wish.optional().describe('Another word than the one asked for.'),
})
export type ApproveCodeRequest = z.output<typeof ApproveCodeRequest>

export const RejectCodeRequest = CodeRequestRef.extend({
  reason: z.string().trim().min(1).max(500).describe('Why; the influencer reads it.'),
})
export type RejectCodeRequest = z.output<typeof RejectCodeRequest>

export const CodeRequestFilters = z.object({
  search: SearchText,
  brandId: Id.optional().describe('Only requests to this brand.'),
  status: z.enum(codeRequestStatuses).optional(),
})
export type CodeRequestFilters = z.output<typeof CodeRequestFilters>

export const ListCodeRequests = CodeRequestFilters.extend(pageFields)
export type ListCodeRequests = z.output<typeof ListCodeRequests>

/** What the queue's buttons post. */
export const DecideRequestForm = z
  .object({
    intent: z.enum(['approve', 'reject']),
    codeRequestId: Id,
    code: Wish.optional(),
    reason: z.string().trim().max(500).optional(),
  })
  .superRefine(({ intent, reason }, ctx) => {
    if (intent === 'reject' && !reason) ctx.addIssue({ code: 'custom', path: ['reason'], params: { code: 'form.required' } })
  })

/** What the influencer's page posts: a wish, or to take one back. */
export const OwnRequestForm = z
  .object({
    intent: z.enum(['request', 'withdraw']),
    codeRequestId: Id.optional(),
    campaignId: Id.optional(),
    code: Wish.optional(),
  })
  .superRefine(({ intent, codeRequestId, campaignId, code }, ctx) => {
    const missing =
      intent === 'withdraw'
        ? [['codeRequestId', codeRequestId]]
        : [
            ['campaignId', campaignId],
            ['code', code],
          ]
    for (const [name, value] of missing)
      if (value === undefined) ctx.addIssue({ code: 'custom', path: [name as string], params: { code: 'form.required' } })
  })
export type OwnRequestForm = z.input<typeof OwnRequestForm>
