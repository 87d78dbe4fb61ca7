import { z } from 'zod'
import { dataRequestKinds, dataRequestStatuses } from '#app/domain/data-request.ts'
import { Id, pageFields, SearchText, YesNo } from '#app/platform/inputs.ts'

export const OpenDataRequest = z
  .object({
    kind: z.enum(dataRequestKinds).describe('What is asked for.'),
    detail: z
      .string()
      .trim()
      .max(4000)
      .default('')
      .describe('In the person’s own words; for a correction: what is wrong and what is right.'),
  })
  .refine(({ kind, detail }) => kind !== 'correct' || detail !== '', {
    path: ['detail'],
    params: { code: 'privacy.say-what' },
    error: 'privacy.say-what',
  })
  .describe('A request about one’s own data.')
export type OpenDataRequest = z.output<typeof OpenDataRequest>

export const DataRequestRef = z.object({ requestId: Id })
export type DataRequestRef = z.output<typeof DataRequestRef>

export const AnswerDataRequest = z
  .object({ requestId: Id, answer: z.string().trim().min(1).max(4000).describe('What was done, for the person to read.') })
  .describe('A request is answered. A deletion happens with its answer.')
export type AnswerDataRequest = z.output<typeof AnswerDataRequest>

export const RefuseDataRequest = z
  .object({ requestId: Id, answer: z.string().trim().min(1).max(4000).describe('Why it is refused, and by which rule.') })
  .describe('A request is refused with its reason.')
export type RefuseDataRequest = z.output<typeof RefuseDataRequest>

const filters = {
  search: SearchText,
  kind: z.enum(dataRequestKinds).optional().describe('Only requests of this kind.'),
  status: z.enum(dataRequestStatuses).optional().describe('Only requests of this status.'),
  overdue: YesNo.optional().describe('Only those whose day has passed, or only the others.'),
}
export const DataRequestFilters = z.object(filters)
export type DataRequestFilters = z.output<typeof DataRequestFilters>
export const ListDataRequests = z.object({ ...pageFields, ...filters })
export type ListDataRequests = z.output<typeof ListDataRequests>
