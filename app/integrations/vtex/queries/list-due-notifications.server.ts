import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'

export type DueNotification = {
  readonly id: bigint
  readonly vtexOrderId: string
  readonly attempts: number
  readonly receivedAt: Date
}

/**
 * A brand's pending notifications whose time has come, oldest first, after the id `after`. New ones are due whatever their time says: the
 * machine that received them may be ahead of this one.
 */
export async function listDueNotifications(
  tx: Tx,
  input: { brandId: string; now: Date; after: bigint; limit: number },
): Promise<DueNotification[]> {
  return tx
    .select({
      id: inboxNotifications.id,
      vtexOrderId: inboxNotifications.vtexOrderId,
      attempts: inboxNotifications.attempts,
      receivedAt: inboxNotifications.receivedAt,
    })
    .from(inboxNotifications)
    .where(
      and(
        eq(inboxNotifications.brandId, input.brandId),
        eq(inboxNotifications.status, 'pending'),
        or(isNull(inboxNotifications.outcome), lte(inboxNotifications.nextTryAt, input.now)),
        gt(inboxNotifications.id, input.after),
      ),
    )
    .orderBy(asc(inboxNotifications.id))
    .limit(input.limit)
}
