import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '#app/domain/actor.ts'
import { auditEvents, auditLinks } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import type { AuditFilters } from '../inputs.ts'
import { eventTextColumns } from '../trail/canonical-event.server.ts'
import { auditMatching } from './audit-matching.server.ts'

/** A whole day of the chain, or what the filters choose and the actor may see. */
export type ExportScope =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'filters'; readonly filters: AuditFilters; readonly actor: Actor }

export type ExportedEvent = Awaited<ReturnType<typeof listExportPage>>[number]

const before = alias(auditLinks, 'link_before')

/** The next events of an export with their links, in the order of the chain (a day) or of their ids. */
export async function listExportPage(
  tx: Tx,
  scope: ExportScope,
  after: { readonly id: bigint; readonly position: number | null } | null,
  limit: number,
) {
  const rows = tx
    .select({
      event: eventTextColumns,
      id: auditEvents.id,
      day: auditLinks.day,
      position: auditLinks.position,
      previousHash: before.hash,
      hash: auditLinks.hash,
    })
    .from(auditEvents)
    .leftJoin(auditLinks, eq(auditLinks.eventId, auditEvents.id))
    .leftJoin(before, and(eq(before.day, auditLinks.day), sql`${before.position} = ${auditLinks.position} - 1`))
    .$dynamic()
  if (scope.kind === 'day')
    return rows
      .where(and(eq(auditLinks.day, scope.day), gt(auditLinks.position, after?.position ?? 0)))
      .orderBy(asc(auditLinks.position))
      .limit(limit)
  return rows
    .where(and(await auditMatching(tx, scope.filters, scope.actor), gt(auditEvents.id, after?.id ?? 0n)))
    .orderBy(asc(auditEvents.id))
    .limit(limit)
}
