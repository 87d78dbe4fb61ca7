import { z } from 'zod'
import { Id } from '#app/platform/inputs.ts'
import { CreateCode } from './inputs.ts'

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
})
export type ReassignCodeForm = z.input<typeof ReassignCodeForm>

export const codeIntents = ['pause', 'resume', 'archive', 'retry'] as const
export type CodeIntent = (typeof codeIntents)[number]

/** A button of the code's page. */
export const MoveCodeForm = z.object({ codeId: Id, intent: z.enum(codeIntents) })
