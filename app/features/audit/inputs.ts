import { z } from 'zod'
import { CalendarDay, Id, pageFields } from '#app/platform/inputs.ts'

const Words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => (text === '' ? undefined : text))

const filterFields = {
  search: Words(100).describe('Who: part of a person’s name or e-mail, their id, or part of the name of a system part.'),
  action: Words(80).describe('What: an action (`codes.create-code`), or all of a room (`codes.`).'),
  subjectType: Words(60).describe('Kind of thing that was changed or read (`campaign`).'),
  subjectId: Words(100).describe('Id of the thing.'),
  brandId: Id.optional().describe('Only events of this brand.'),
  requestId: Words(100).describe('Id of the request or job that caused it.'),
  from: CalendarDay.optional().describe('First day (UTC).'),
  to: CalendarDay.optional().describe('Last day (UTC, inclusive).'),
}

/** What the list of audit events, its CSV and its export have in common. */
export const AuditFilters = z.object(filterFields)
export type AuditFilters = z.output<typeof AuditFilters>

export const ListAuditEvents = z.object({
  ...filterFields,
  ...pageFields,
  sort: z.enum(['newest', 'oldest']).default('newest').describe('Order in which they were recorded.'),
})
export type ListAuditEvents = z.output<typeof ListAuditEvents>

/** Number of an event in an address. */
export const EventNumber = z
  .string()
  .regex(/^\d{1,18}$/)
  .describe('Number of the event.')
export const GetAuditEvent = z.object({ auditEventId: EventNumber })
export type GetAuditEvent = z.output<typeof GetAuditEvent>
