import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import {
  afterCursor,
  afterCursorOldestFirst,
  encodeCursor,
  newestFirst,
  oldestFirst,
  type Page,
  toPage,
} from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import type { ListOrders } from '../inputs.ts'
import { orderColumns } from './order-columns.server.ts'
import { ordersMatching } from './orders-matching.server.ts'

export type OrderListItem = Awaited<ReturnType<typeof selectOrders>>[number]

/** The orders that the actor may see, by their instant of purchase. @throws DomainError page.invalid-cursor */
export async function listOrders(tx: Tx, input: ListOrders, actor: Actor): Promise<Page<OrderListItem>> {
  const rows = await selectOrders(tx, input, actor)
  return toPage(rows, input.limit, (row) => ({ at: row.placedAt, id: row.id }))
}

/** The cursor that stands at an order of the list. */
export function orderCursor(row: OrderListItem): string {
  return encodeCursor({ at: row.placedAt, id: row.id })
}

async function selectOrders(tx: Tx, input: ListOrders, actor: Actor) {
  const isNewestFirst = input.sort === 'newest'
  const follows = isNewestFirst ? afterCursor : afterCursorOldestFirst
  const inOrder = isNewestFirst ? newestFirst : oldestFirst
  return tx
    .select(orderColumns)
    .from(orders)
    .innerJoin(brands, eq(brands.id, orders.brandId))
    .leftJoin(influencers, eq(influencers.id, orders.influencerId))
    .leftJoin(campaigns, eq(campaigns.id, orders.campaignId))
    .leftJoin(codes, eq(codes.id, orders.codeId))
    .leftJoin(commissions, eq(commissions.orderId, orders.id))
    .where(and(await ordersMatching(tx, input, actor), follows(orders.placedAt, orders.id, input.cursor)))
    .orderBy(...inOrder(orders.placedAt, orders.id))
    .limit(input.limit + 1)
}
