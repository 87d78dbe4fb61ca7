import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { decodeSequenceCursor, encodeSequenceCursor, type Page, toSequencePage } from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { orders } from '#db/schema/orders.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import type { ListNotifications } from '../inputs.ts'
import { notificationColumns, notificationsInScope } from './notification-columns.server.ts'

export type NotificationListItem = Awaited<ReturnType<typeof select>>[number]

/** The notifications of the actor's brands, by their arrival. @throws DomainError page.invalid-cursor */
export async function listNotifications(tx: Tx, input: ListNotifications, actor: Actor): Promise<Page<NotificationListItem>> {
  return toSequencePage(await select(tx, input, actor), input.limit)
}

/** The cursor that stands at a notification of the list. */
export function notificationCursor(row: NotificationListItem): string {
  return encodeSequenceCursor(row)
}

function select(tx: Tx, input: ListNotifications, actor: Actor) {
  const { search } = input
  const isNewestFirst = input.sort === 'newest'
  const follows = isNewestFirst ? lt : gt
  return tx
    .select(notificationColumns)
    .from(inboxNotifications)
    .innerJoin(brands, eq(brands.id, inboxNotifications.brandId))
    .leftJoin(orders, and(eq(orders.brandId, inboxNotifications.brandId), eq(orders.vtexOrderId, inboxNotifications.vtexOrderId)))
    .where(
      and(
        notificationsInScope(actor),
        input.brandId === undefined ? undefined : eq(inboxNotifications.brandId, input.brandId),
        input.status === undefined ? undefined : eq(inboxNotifications.status, input.status),
        search === undefined ? undefined : inArray(inboxNotifications.vtexOrderId, [search, `${search}-01`]),
        input.cursor === undefined ? undefined : follows(inboxNotifications.id, decodeSequenceCursor(input.cursor)),
      ),
    )
    .orderBy(isNewestFirst ? desc(inboxNotifications.id) : asc(inboxNotifications.id))
    .limit(input.limit + 1)
}
