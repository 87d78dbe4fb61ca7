import { and, asc, inArray, lt } from 'drizzle-orm'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'

/** Mails whose time came before `until` (machine's clock) and that nobody sent, the longest waiting first; at most `limit`. */
export async function findOverdueEmails(tx: Tx, { until, limit }: { until: Date; limit: number }): Promise<string[]> {
  const rows = await tx
    .select({ id: emails.id })
    .from(emails)
    .where(and(inArray(emails.status, ['queued', 'sending']), lt(emails.nextTryAt, until)))
    .orderBy(asc(emails.nextTryAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}
