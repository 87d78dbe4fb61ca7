import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { orderSnapshots, orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { documentNotFound } from '../errors.ts'
import type { GetOrderDocument } from '../inputs.ts'

export type OrderDocument = {
  readonly vtexOrderId: string
  readonly revision: number
  readonly fetchedAt: Date
  /** JSON text as stored: the fields of the sale, personal data removed. */
  readonly document: string
}

/** What VTEX said of an order, the latest or one revision; for staff of its brand only. @throws DomainError orders.document-not-found */
export async function getOrderDocument(tx: Tx, input: GetOrderDocument, actor: Actor): Promise<OrderDocument> {
  const [row] = await tx
    .select({
      vtexOrderId: orders.vtexOrderId,
      revision: orderSnapshots.revision,
      fetchedAt: orderSnapshots.fetchedAt,
      document: sql<string>`${orderSnapshots.document}::text`,
    })
    .from(orderSnapshots)
    .innerJoin(orders, eq(orders.id, orderSnapshots.orderId))
    .where(
      and(
        eq(orderSnapshots.orderId, input.orderId),
        input.revision === undefined ? undefined : eq(orderSnapshots.revision, input.revision),
        inScope(orders.brandId, actor),
      ),
    )
    .orderBy(desc(orderSnapshots.revision))
    .limit(1)
  if (row === undefined) throw documentNotFound()
  return row
}
