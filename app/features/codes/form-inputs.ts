import { z } from 'zod'
import { Id } from '#app/platform/inputs.ts'
import { limitFields } from './batch/batch-form.ts'
import { ChangeCodes, CreateCode, codeChanges } from './inputs.ts'

/** An influencer as people name them: `@vale.rios`. */
const HandleText = z
  .string()
  .trim()
  .max(61)
  .transform((handle) => handle.replace(/^@/, '').toLowerCase())

/** A new code as its form sends it: the influencer by handle, the first day of the brand's calendar. */
export const CreateCodeForm = z
  .object({
    intent: z.enum(['create', 'preview']).default('create'),
    campaignId: Id,
    handle: HandleText,
    code: CreateCode.shape.code,
    pattern: CreateCode.shape.pattern,
    firstDay: z.iso.date().optional(),
    isAdopted: z.literal('on').optional(),
    maxUses: limitFields.maxUses,
    maxUsesPerClient: limitFields.maxUsesPerClient,
    validFirstDay: limitFields.firstDay,
    validLastDay: limitFields.lastDay,
  })
  .superRefine(({ code, pattern, intent }, ctx) => {
    if (intent === 'preview' && pattern === undefined)
      ctx.addIssue({ code: 'custom', path: ['pattern'], params: { code: 'form.required' } })
    if (intent === 'create' && (code === undefined) === (pattern === undefined))
      ctx.addIssue({ code: 'custom', path: ['code'], params: { code: 'codes.code-or-pattern' } })
  })
export type CreateCodeForm = z.input<typeof CreateCodeForm>

export const ReassignCodeForm = z.object({
  intent: z.literal('reassign'),
  handle: HandleText,
  firstDay: z.iso.date().optional(),
  reason: ChangeCodes.shape.reason,
})
export type ReassignCodeForm = z.input<typeof ReassignCodeForm>

/** Limits and validity of a code, as its page sends them: an empty field is no limit. */
export const UpdateCodeForm = z.object({ intent: z.literal('limits'), ...limitFields })
export type UpdateCodeForm = z.input<typeof UpdateCodeForm>

export const codeIntents = ['pause', 'resume', 'archive', 'retry'] as const
export type CodeIntent = (typeof codeIntents)[number]

/** A button of the code's page. */
export const MoveCodeForm = z.object({ codeId: Id, intent: z.enum(codeIntents), reason: ChangeCodes.shape.reason })

/** Some ticked codes of the list: `intent` is the change, the influencer is named by handle. */
export const ChangeCodesForm = z
  .object({
    codeIds: z.array(Id).max(200).default([]),
    intent: z.enum(codeChanges),
    handle: HandleText.optional(),
    /** Each question of the list has its own field; one is filled. */
    reason: z.array(z.string().trim().max(500).optional()).default([]),
  })
  .superRefine(({ intent, codeIds, handle }, ctx) => {
    if (codeIds.length === 0) ctx.addIssue({ code: 'custom', path: [], params: { code: 'codes.none-ticked' } })
    if (intent === 'reassign' && handle === undefined)
      ctx.addIssue({ code: 'custom', path: ['handle'], params: { code: 'form.required' } })
  })
export type ChangeCodesForm = z.input<typeof ChangeCodesForm>
