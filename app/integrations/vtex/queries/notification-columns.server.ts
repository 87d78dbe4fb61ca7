import { inArray, type SQL } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { brands } from '#db/schema/brands.ts'
import { orders } from '#db/schema/orders.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'

/** What a list shows of a notification. `orderId` is the stored order's, null while there is none. */
export const notificationColumns = {
  id: inboxNotifications.id,
  brand: { id: brands.id, name: brands.name },
  source: inboxNotifications.source,
  vtexOrderId: inboxNotifications.vtexOrderId,
  orderId: orders.id,
  state: inboxNotifications.state,
  status: inboxNotifications.status,
  attempts: inboxNotifications.attempts,
  receivedAt: inboxNotifications.receivedAt,
  nextTryAt: inboxNotifications.nextTryAt,
  processedAt: inboxNotifications.processedAt,
  outcome: inboxNotifications.outcome,
  outcomeDetails: inboxNotifications.outcomeDetails,
}

/** Condition that a notification is of a brand that the actor reads as staff; undefined when they read all. */
export function notificationsInScope(actor: Actor): SQL | undefined {
  const readable = readableBrands(actor)
  return readable === 'all' ? undefined : inArray(inboxNotifications.brandId, [...readable])
}
