import { and, eq } from 'drizzle-orm'
import { decideAttribution } from '#app/domain/attribution.ts'
import type { Context } from '#app/domain/context.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { findCodesByNormalized } from '#app/features/codes/queries/find-codes-by-normalized.server.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { alreadyAttributed, notAllowed, notAttributable, orderNotFound } from '../errors.ts'
import type { OrderAttribution } from '../stored-order.ts'

/**
 * Gives an order that nobody owns to whom the code belonged when it was placed, by the rule of every order (domain section 4); its reason names what was
 * typed. The caller settles what it earns. Locks the order.
 * @throws DomainError orders.not-found | orders.not-allowed | orders.attributed | orders.not-attributable | codes.not-found
 */
export async function attributeOrder(
  tx: Tx,
  { orderId, codeId, typed }: { orderId: string; codeId: string; typed: string },
  ctx: Context,
): Promise<OrderAttribution> {
  const [order] = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.id, orderId), inScope(orders.brandId, ctx.actor)))
    .for('update')
  if (order === undefined) throw orderNotFound()
  const { brandId } = order
  if (!may(ctx.actor, 'orders.attribute-order', { brandId })) throw notAllowed()
  if (order.codeId !== null) throw alreadyAttributed()
  const code = await getCode(tx, { codeId }, ctx.actor)
  const candidates = await findCodesByNormalized(tx, brandId, [normalizeCode(code.code)])
  const asTyped = {
    origin: 'Marketplace',
    account: '',
    couponCodes: [code.code],
    discountingCodes: [],
    createdAt: order.placedAt,
  }
  const decided = decideAttribution(asTyped, candidates, '')
  if (decided.kind !== 'attributed') throw notAttributable()
  const attribution = { codeId: decided.codeId, influencerId: decided.influencerId, campaignId: decided.campaignId }
  const attributionReason = { code: 'claimed', params: { typed, code: code.code } }
  await tx
    .update(orders)
    .set({ ...attribution, attributionReason, updatedAt: ctx.now })
    .where(eq(orders.id, orderId))
  const subject = { action: 'orders.attribute-order', brandId, subjectType: 'order', subjectId: orderId }
  await recordAudit(tx, { ...subject, before: { reason: order.attributionReason.code }, after: { ...attribution, typed } }, ctx)
  return attribution
}
