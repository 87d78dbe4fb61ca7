import { and, asc, eq, inArray } from 'drizzle-orm'
import type { OrderFlag, OrderState } from '#app/domain/order-snapshot.ts'
import type { Reason } from '#app/domain/reason.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'

export type KnownOrder = {
  readonly id: string
  readonly revision: number
  readonly state: OrderState
  readonly changedAt: Date
  readonly documentHash: string
  readonly attribution: { readonly codeId: string; readonly influencerId: string; readonly campaignId: string } | null
  /** Flags that the attribution set; they stay with it. */
  readonly attributionFlags: readonly OrderFlag[]
  readonly reason: Reason
}

/** The stored orders among these VTEX ids, locked in the order of their ids. */
export async function lockKnownOrders(
  tx: Tx,
  brandId: string,
  vtexOrderIds: readonly string[],
): Promise<Map<string, KnownOrder>> {
  if (vtexOrderIds.length === 0) return new Map()
  const rows = await tx
    .select({
      id: orders.id,
      vtexOrderId: orders.vtexOrderId,
      revision: orders.revision,
      state: orders.state,
      changedAt: orders.changedAt,
      documentHash: orders.documentHash,
      codeId: orders.codeId,
      influencerId: orders.influencerId,
      campaignId: orders.campaignId,
      flags: orders.flags,
      reason: orders.attributionReason,
    })
    .from(orders)
    .where(and(eq(orders.brandId, brandId), inArray(orders.vtexOrderId, [...vtexOrderIds])))
    .orderBy(asc(orders.id))
    .for('update')
  return new Map(
    rows.map(({ vtexOrderId, codeId, influencerId, campaignId, flags, ...row }) => {
      const attribution =
        codeId !== null && influencerId !== null && campaignId !== null ? { codeId, influencerId, campaignId } : null
      return [vtexOrderId, { ...row, attribution, attributionFlags: flags.filter((flag) => flag === 'several-codes') }]
    }),
  )
}
