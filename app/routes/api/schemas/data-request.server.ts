import { z } from 'zod'
import { dataRequestKinds, dataRequestStatuses } from '#app/domain/data-request.ts'
import { At } from './values.server.ts'

const facts = {
  id: z.uuid(),
  kind: z.enum(dataRequestKinds),
  status: z.enum(dataRequestStatuses),
  receivedAt: At,
  dueOn: z.string().describe('The last day for an answer.'),
  answeredAt: At.nullable(),
}

export const OwnDataRequest = z.object({
  ...facts,
  detail: z.string(),
  answer: z.string().nullable(),
  downloadUntil: At.nullable().describe('Until when the exported file can be downloaded.'),
})

export const DataRequestSummary = z.object({
  ...facts,
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  country: z.string(),
})

const Part = z.object({ kind: z.string(), count: z.int() })

export const ErasurePlan = z.object({
  erased: z.array(Part).readonly(),
  kept: z.array(Part).readonly().describe('What a legal duty keeps.'),
  pending: z
    .array(z.object({ currency: z.string(), amount: z.bigint().meta({ type: 'integer', format: 'int64' }) }))
    .readonly()
    .describe('Money under way: while there is any, nobody is deleted.'),
})

export const DataRequestDetail = DataRequestSummary.extend({
  detail: z.string(),
  answer: z.string().nullable(),
  term: z.object({ days: z.int(), unit: z.enum(['business', 'calendar']), citation: z.string() }),
  events: z.array(z.object({ kind: z.string(), note: z.string(), occurredAt: At })).readonly(),
  plan: ErasurePlan.nullable().describe('What an open deletion would do.'),
})
