import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { auditEvents, auditLinks } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { eventNotFound } from '../errors.ts'
import type { GetAuditEvent } from '../inputs.ts'
import { auditInScope } from './audit-in-scope.server.ts'
import { type AuditEvent, select, withNames } from './list-audit-events.server.ts'

/** Where an event stands in the chain; null while it waits for the linker. */
export type ChainPlace = { readonly day: string; readonly position: number; readonly hash: string }

/**
 * One event, with its place in the chain.
 * @throws DomainError audit.not-found
 */
export async function getAuditEvent(
  tx: Tx,
  input: GetAuditEvent,
  actor: Actor,
): Promise<AuditEvent & { readonly chain: ChainPlace | null }> {
  const id = BigInt(input.auditEventId)
  const rows = await select(tx).where(and(eq(auditEvents.id, id), auditInScope(actor)))
  const [event] = await withNames(tx, rows)
  if (event === undefined) throw eventNotFound()
  const [chain] = await tx
    .select({ day: auditLinks.day, position: auditLinks.position, hash: auditLinks.hash })
    .from(auditLinks)
    .where(eq(auditLinks.eventId, id))
  return { ...event, chain: chain ?? null }
}
