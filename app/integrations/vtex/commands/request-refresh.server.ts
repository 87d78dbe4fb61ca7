import type { Context } from '#app/domain/context.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import type { RequestRefresh } from '../inputs.ts'
import { assertMayFetchOrders } from '../policy.ts'
import { inboxQueue, processInbox } from '../tasks.ts'

/**
 * Has one order fetched again: a `manual` notification in the inbox, so that it takes the path of all others. Asking twice at one instant asks
 * once. Enqueues one inbox job of the brand.
 * @throws DomainError brands.not-found | vtex.not-allowed
 */
export async function requestRefresh(
  tx: Tx,
  { brandId, vtexOrderId }: RequestRefresh,
  ctx: Context,
): Promise<{ kind: 'requested'; notificationId: bigint } | { kind: 'duplicate' }> {
  assertMayFetchOrders(ctx.actor, brandId)
  const at = ctx.now.toISOString()
  const [row] = await tx
    .insert(inboxNotifications)
    .values({
      brandId,
      source: 'manual',
      vtexOrderId,
      state: null,
      dedupeKey: `manual|${vtexOrderId}|${at}`,
      payload: { requestId: ctx.requestId },
      status: 'pending',
      receivedAt: ctx.now,
      nextTryAt: ctx.now,
    })
    .onConflictDoNothing({ target: [inboxNotifications.brandId, inboxNotifications.dedupeKey] })
    .returning({ id: inboxNotifications.id })
  if (row === undefined) return { kind: 'duplicate' }
  const queue = inboxQueue(brandId)
  await enqueue(tx, processInbox, { brandId }, { key: queue, queue })
  return { kind: 'requested', notificationId: row.id }
}
