import type { Context } from '#app/domain/context.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { settleCommissions } from '#app/features/commissions/commands/settle-commissions.server.ts'
import { attributeOrder } from '#app/features/orders/commands/attribute-order.server.ts'
import { loadSettleableOrders } from '#app/features/orders/queries/load-settleable-orders.server.ts'
import type { Tx } from '#db/types.ts'
import { notPayable } from '../errors.ts'
import type { NearMissRef } from '../inputs.ts'
import { lockNearMiss } from '../queries/lock-near-miss.server.ts'
import { decideNearMiss } from './decide-near-miss.server.ts'

/**
 * Gives an order to the influencer whose code was meant, with the reason, and settles what it earns as for any other order: by the terms in force when it
 * was placed, posted by difference. Only where the code was assigned and its campaign open then (domain section 4). Locks the near miss, the order, then as
 * settling does.
 * @throws DomainError health.near-miss-not-found | health.not-allowed | health.own-near-miss | health.not-payable | health.invalid-transition |
 *   orders.attributed | orders.not-attributable
 */
export async function acceptNearMiss(tx: Tx, { nearMissId }: NearMissRef, ctx: Context): Promise<{ orderId: string }> {
  const found = await lockNearMiss(tx, nearMissId, 'health.accept-near-miss', ctx)
  if (!found.isPayable) throw notPayable()
  await decideNearMiss(tx, found, { event: 'accept', reason: '' }, ctx)
  const { orderId, codeId, brandId, typed } = found
  await attributeOrder(tx, { orderId, codeId, typed }, ctx)
  const { timeZone } = await getBrand(tx, { brandId }, ctx.actor)
  await settleCommissions(tx, { id: brandId, timeZone }, await loadSettleableOrders(tx, [orderId]), ctx)
  return { orderId }
}
