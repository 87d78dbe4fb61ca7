import { z } from 'zod'
import { type ApplicationField, applicationFields } from '#app/domain/application-field.ts'
import { RequestChanges } from './application-inputs.ts'

/** What an applicant can be asked to change: all but the address that they confirmed. */
export const askableFields: readonly ApplicationField[] = applicationFields.filter((field) => field !== 'email')

const Note = z.string().trim().max(500).default('')
const notes = Object.fromEntries(askableFields.map((field) => [field, Note]))

/** The boxes that were ticked, each with its note, as what `requestChanges` takes. A note without its tick asks for nothing. */
export const RequestChangesForm = z
  .object({
    applicationId: RequestChanges.shape.applicationId,
    revision: RequestChanges.shape.revision,
    fields: z.array(z.enum(askableFields as [ApplicationField, ...ApplicationField[]])).min(1),
    notes: z.object(notes).prefault({}),
    reason: RequestChanges.shape.reason,
  })
  .superRefine(({ fields, notes: given }, ctx) => {
    for (const field of fields.filter((name) => given[name] === ''))
      ctx.addIssue({ code: 'custom', path: ['notes', field], params: { code: 'form.required' } })
  })
  .transform(
    ({ fields, notes: given, ...rest }): RequestChanges => ({
      ...rest,
      asks: fields.map((field) => ({ field, note: given[field] ?? '' })),
    }),
  )
