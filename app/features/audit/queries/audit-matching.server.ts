import { and, eq, gte, ilike, inArray, like, lt, or, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { addDays } from '#app/domain/period.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { AuditFilters } from '../inputs.ts'
import { auditInScope } from './audit-in-scope.server.ts'

/** People that a search may stand for; beyond, it says too little. */
const foundPeople = 200

/** Condition of the events that a list, its CSV or its export shows: the filters, and what the actor may see. */
export async function auditMatching(tx: Tx, input: AuditFilters, actor: Actor): Promise<SQL | undefined> {
  return and(
    auditInScope(actor),
    input.search === undefined ? undefined : await byWhom(tx, input.search),
    input.action === undefined ? undefined : ofAction(input.action),
    input.subjectType === undefined ? undefined : eq(auditEvents.subjectType, input.subjectType),
    input.subjectId === undefined ? undefined : eq(auditEvents.subjectId, input.subjectId),
    input.brandId === undefined ? undefined : eq(auditEvents.brandId, input.brandId),
    input.requestId === undefined ? undefined : eq(auditEvents.requestId, input.requestId),
    input.from === undefined ? undefined : gte(auditEvents.occurredAt, new Date(`${input.from}T00:00:00Z`)),
    input.to === undefined ? undefined : lt(auditEvents.occurredAt, new Date(`${addDays(input.to, 1)}T00:00:00Z`)),
  )
}

function ofAction(action: string): SQL | undefined {
  return action.endsWith('.') ? like(auditEvents.action, `${escaped(action)}%`) : eq(auditEvents.action, action)
}

async function byWhom(tx: Tx, search: string): Promise<SQL | undefined> {
  const contained = `%${escaped(search)}%`
  const people = await tx
    .select({ id: users.id })
    .from(users)
    .where(or(ilike(users.name, contained), ilike(users.email, contained)))
    .limit(foundPeople)
  return or(
    inArray(auditEvents.actorId, [search, ...people.map(({ id }) => id)]),
    and(eq(auditEvents.actorKind, 'system'), ilike(auditEvents.actorId, contained)),
  )
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
