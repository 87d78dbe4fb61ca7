import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'
import type { Tx } from '#db/types.ts'
import type { AuditEvent } from './list-audit-events.server.ts'
import { listSubjectHistory, type SubjectHistory } from './list-subject-history.server.ts'

/**
 * The last events of one thing, for its own page; null where the reader may not look through the trail of its brand.
 * @param brandId whose the thing is; null: the platform's
 */
export async function findSubjectHistory(
  tx: Tx,
  { brandId, ...input }: Pick<SubjectHistory, 'subjectType' | 'subjectId'> & { readonly brandId: string | null },
  actor: Actor,
): Promise<AuditEvent[] | null> {
  if (!may(actor, 'audit.read-events', { brandId })) return null
  const { items } = await listSubjectHistory(tx, input, actor)
  return [...items]
}
