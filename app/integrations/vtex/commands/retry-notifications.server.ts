import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import type { RetryNotifications } from '../inputs.ts'
import { assertMayFetchOrders } from '../policy.ts'
import { inboxQueue, processInbox } from '../tasks.ts'

/**
 * Tries notifications again now, with all their tries before them: the parked and waiting ones among `notificationIds`, or every parked one of
 * the brand. Those that are done, or another brand's, stay as they are. Locks them by id. Enqueues one inbox job of the brand.
 * @returns the numbers of those that will be tried, for the caller's audit
 * @throws DomainError brands.not-found | vtex.not-allowed
 */
export async function retryNotifications(tx: Tx, input: RetryNotifications, ctx: Context): Promise<{ retried: bigint[] }> {
  const { brandId, notificationIds } = input
  assertMayFetchOrders(ctx.actor, brandId)
  const isParked = eq(inboxNotifications.status, 'parked')
  const isWaiting = and(eq(inboxNotifications.status, 'pending'), gt(inboxNotifications.nextTryAt, ctx.now))
  const locked = await tx
    .select({ id: inboxNotifications.id })
    .from(inboxNotifications)
    .where(
      and(
        eq(inboxNotifications.brandId, brandId),
        notificationIds === undefined ? isParked : and(inArray(inboxNotifications.id, notificationIds), or(isParked, isWaiting)),
      ),
    )
    .orderBy(asc(inboxNotifications.id))
    .for('update')
  const retried = locked.map(({ id }) => id)
  if (retried.length === 0) return { retried }
  await tx
    .update(inboxNotifications)
    .set({ status: 'pending', attempts: 0, nextTryAt: ctx.now, processedAt: null, outcome: null, outcomeDetails: null })
    .where(inArray(inboxNotifications.id, retried))
  const queue = inboxQueue(brandId)
  await enqueue(tx, processInbox, { brandId }, { key: queue, queue })
  return { retried }
}
