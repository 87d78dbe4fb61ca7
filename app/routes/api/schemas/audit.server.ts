import { z } from 'zod'
import type { ChainPlace } from '#app/features/audit/queries/get-audit-event.server.ts'
import type { AuditEvent as Event } from '#app/features/audit/queries/list-audit-events.server.ts'
import { At, Named, RowNumber } from './values.server.ts'

const Fields = z.record(z.string(), z.unknown()).nullable()

export const AuditEvent = z
  .object({
    id: RowNumber,
    occurredAt: At.describe('The system’s time.'),
    recordedAt: At.describe('The database’s clock, which says whose day’s chain it belongs to.'),
    actor: z.object({
      kind: z.enum(['user', 'system']),
      id: z.string().describe('A person’s id, or the name of a part of the system.'),
      name: z.string().nullable(),
      email: z.string().nullable(),
      clientId: z.uuid().nullable().describe('The program of its own through which they did it; null: they themselves.'),
      clientName: z.string().nullable(),
    }),
    origin: z.string().nullable().describe('Network the person came from: /24 of IPv4, /64 of IPv6.'),
    brand: Named.nullable(),
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }),
    before: Fields.describe('The fields that changed, as they were.'),
    after: Fields.describe('The same fields afterwards. Secrets are `[withheld]`.'),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEvent', description: 'Who did or saw what, when and from where.' })

export const AuditEventInChain = AuditEvent.extend({
  chain: z
    .object({ day: z.iso.date(), position: z.number().int(), hash: z.string() })
    .nullable()
    .describe('Its link; null until the next run of the linker.'),
}).meta({ id: 'AuditEventInChain' })

/** An event as it is answered. */
export function toAuditEvent({ subjectType, subjectId, subjectName, brand, ...event }: Event): z.input<typeof AuditEvent> {
  return {
    ...event,
    id: String(event.id),
    brand: brand === null ? null : { id: brand.id, name: brand.name },
    subject: { type: subjectType, id: subjectId, name: subjectName },
  }
}

/** An event with its place in the chain as it is answered. */
export function toAuditEventInChain(event: Event & { readonly chain: ChainPlace | null }): z.input<typeof AuditEventInChain> {
  return { ...toAuditEvent(event), chain: event.chain }
}
