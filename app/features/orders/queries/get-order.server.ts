import { and, asc, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import { orderLines, orderSnapshots, orders } from '#db/schema/orders.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import { orderNotFound } from '../errors.ts'
import { orderColumns } from './order-columns.server.ts'
import { salesInScope } from './sales-in-scope.server.ts'

const LATEST_NOTIFICATIONS = 100

export type OrderDetail = Awaited<ReturnType<typeof readOrder>> & {
  readonly lines: Awaited<ReturnType<typeof readLines>>
  /** Newest first: every document that changed the order. */
  readonly revisions: Awaited<ReturnType<typeof readRevisions>>
  /** Newest first, the latest hundred; empty for those who are not staff of the brand. */
  readonly notifications: Awaited<ReturnType<typeof readNotifications>>
}

/** One order with its lines, its attribution in words, its commission and its history. @throws DomainError orders.not-found */
export async function getOrder(tx: Tx, { orderId }: { orderId: string }, actor: Actor): Promise<OrderDetail> {
  const order = await readOrder(tx, orderId, actor)
  const lines = await readLines(tx, orderId)
  const revisions = await readRevisions(tx, orderId)
  const notifications = await readNotifications(tx, order, actor)
  return { ...order, lines, revisions, notifications }
}

async function readOrder(tx: Tx, orderId: string, actor: Actor) {
  const [order] = await tx
    .select({
      ...orderColumns,
      orderGroup: orders.orderGroup,
      authorizedAt: orders.authorizedAt,
      invoicedAt: orders.invoicedAt,
      attributionReason: orders.attributionReason,
      revision: orders.revision,
      firstSeenAt: orders.firstSeenAt,
      updatedAt: orders.updatedAt,
      timeZone: brands.timeZone,
    })
    .from(orders)
    .innerJoin(brands, eq(brands.id, orders.brandId))
    .leftJoin(influencers, eq(influencers.id, orders.influencerId))
    .leftJoin(campaigns, eq(campaigns.id, orders.campaignId))
    .leftJoin(codes, eq(codes.id, orders.codeId))
    .leftJoin(commissions, eq(commissions.orderId, orders.id))
    .where(and(eq(orders.id, orderId), salesInScope(orders, actor)))
  if (order === undefined) throw orderNotFound()
  return order
}

function readLines(tx: Tx, orderId: string) {
  return tx
    .select({
      index: orderLines.lineIndex,
      lineId: orderLines.lineId,
      skuId: orderLines.skuId,
      productId: orderLines.productId,
      categoryIds: orderLines.categoryIds,
      collectionIds: orderLines.collectionIds,
      name: orderLines.name,
      sellerId: orderLines.sellerId,
      imageUrl: orderLines.imageUrl,
      quantity: orderLines.quantity,
      removedQuantity: orderLines.removedQuantity,
      returnedQuantity: orderLines.returnedQuantity,
      isGift: orderLines.isGift,
      netAmount: orderLines.netAmount,
      remainingAmount: orderLines.remainingAmount,
    })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.lineIndex))
}

function readRevisions(tx: Tx, orderId: string) {
  return tx
    .select({
      revision: orderSnapshots.revision,
      vtexStatus: orderSnapshots.vtexStatus,
      changedAt: orderSnapshots.changedAt,
      fetchedAt: orderSnapshots.fetchedAt,
      documentHash: orderSnapshots.documentHash,
    })
    .from(orderSnapshots)
    .where(eq(orderSnapshots.orderId, orderId))
    .orderBy(desc(orderSnapshots.revision))
}

function readNotifications(tx: Tx, order: { brand: { id: string }; vtexOrderId: string }, actor: Actor) {
  return tx
    .select({
      id: inboxNotifications.id,
      source: inboxNotifications.source,
      state: inboxNotifications.state,
      status: inboxNotifications.status,
      attempts: inboxNotifications.attempts,
      receivedAt: inboxNotifications.receivedAt,
      nextTryAt: inboxNotifications.nextTryAt,
      processedAt: inboxNotifications.processedAt,
      outcome: inboxNotifications.outcome,
    })
    .from(inboxNotifications)
    .where(
      and(
        eq(inboxNotifications.brandId, order.brand.id),
        eq(inboxNotifications.vtexOrderId, order.vtexOrderId),
        inScope(inboxNotifications.brandId, actor),
      ),
    )
    .orderBy(desc(inboxNotifications.id))
    .limit(LATEST_NOTIFICATIONS)
}
