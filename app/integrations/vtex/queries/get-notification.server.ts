import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { brands } from '#db/schema/brands.ts'
import { orders } from '#db/schema/orders.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import { notificationNotFound } from '../errors.ts'
import type { GetNotification } from '../inputs.ts'
import { notificationColumns, notificationsInScope } from './notification-columns.server.ts'

export type NotificationDetail = Awaited<ReturnType<typeof select>>[number]

/** One notification with its payload as it came. @throws DomainError vtex.notification-not-found */
export async function getNotification(tx: Tx, input: GetNotification, actor: Actor): Promise<NotificationDetail> {
  const [row] = await select(tx, input, actor)
  if (row === undefined) throw notificationNotFound()
  return row
}

function select(tx: Tx, { notificationId }: GetNotification, actor: Actor) {
  return tx
    .select({ ...notificationColumns, dedupeKey: inboxNotifications.dedupeKey, payload: inboxNotifications.payload })
    .from(inboxNotifications)
    .innerJoin(brands, eq(brands.id, inboxNotifications.brandId))
    .leftJoin(orders, and(eq(orders.brandId, inboxNotifications.brandId), eq(orders.vtexOrderId, inboxNotifications.vtexOrderId)))
    .where(and(eq(inboxNotifications.id, notificationId), notificationsInScope(actor)))
}
