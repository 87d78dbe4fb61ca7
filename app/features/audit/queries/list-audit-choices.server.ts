import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { auditEvents } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { auditInScope } from './audit-in-scope.server.ts'

/** How far back choices are looked for: what is filtered by is what happens. */
const recentEvents = 20_000

/** The actions and kinds of things among the latest events that the actor may look through, in the order of the alphabet. */
export async function listAuditChoices(tx: Tx, actor: Actor): Promise<{ actions: string[]; subjectTypes: string[] }> {
  return {
    actions: await valuesOf(tx, auditEvents.action, auditInScope(actor)),
    subjectTypes: await valuesOf(tx, auditEvents.subjectType, auditInScope(actor)),
  }
}

async function valuesOf(tx: Tx, column: AnyColumn, scope: SQL | undefined): Promise<string[]> {
  const recent = tx
    .select({ value: sql<string>`${column}`.as('value') })
    .from(auditEvents)
    .where(scope)
    .orderBy(sql`${auditEvents.id} desc`)
    .limit(recentEvents)
    .as('recent')
  const rows = await tx.selectDistinct({ value: recent.value }).from(recent).orderBy(recent.value)
  return rows.map(({ value }) => value)
}
