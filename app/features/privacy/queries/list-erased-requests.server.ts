import { and, eq, gt } from 'drizzle-orm'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'

/** Deletions of the last month: their last mails may still name the person. */
export async function listErasedRequests(tx: Tx, now: Date): Promise<string[]> {
  const monthAgo = new Date(now.getTime() - 31 * 86_400_000)
  const rows = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(and(eq(dataRequests.kind, 'delete'), eq(dataRequests.status, 'answered'), gt(dataRequests.answeredAt, monthAgo)))
  return rows.map(({ id }) => id)
}
