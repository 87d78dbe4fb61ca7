import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { decodeSequenceCursor, type Page, toSequencePage } from '#app/platform/keyset.server.ts'
import { auditEvents } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { type AuditEvent, select, withNames } from './list-audit-events.server.ts'

export type SubjectHistory = {
  readonly subjectType: string
  readonly subjectId: string
  readonly limit?: number
  readonly cursor?: string | undefined
}

/**
 * What happened to one thing, last first, for its own page. The caller has found that the actor may see the thing; what other brands did
 * with it stays out.
 * @throws DomainError page.invalid-cursor
 */
export async function listSubjectHistory(tx: Tx, input: SubjectHistory, actor: Actor): Promise<Page<AuditEvent>> {
  const limit = input.limit ?? 20
  const readable = readableBrands(actor)
  const rows = await select(tx)
    .where(
      and(
        eq(auditEvents.subjectType, input.subjectType),
        eq(auditEvents.subjectId, input.subjectId),
        readable === 'all' ? undefined : or(isNull(auditEvents.brandId), inArray(auditEvents.brandId, [...readable])),
        input.cursor === undefined ? undefined : lt(auditEvents.id, decodeSequenceCursor(input.cursor)),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit + 1)
  const page = toSequencePage(rows, limit)
  return { ...page, items: await withNames(tx, page.items) }
}
