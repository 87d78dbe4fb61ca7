import { and, eq, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { withinLocalDays } from '#app/features/brands/queries/within-local-days.server.ts'
import { codes } from '#db/schema/codes.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import type { OrderFilters } from '../inputs.ts'
import { salesInScope } from './sales-in-scope.server.ts'

/** Condition of the orders that a list or its CSV shows: the filters, and what the actor may see. */
export async function ordersMatching(tx: Tx, input: OrderFilters, actor: Actor): Promise<SQL | undefined> {
  return and(
    salesInScope(orders, actor),
    input.brandId === undefined ? undefined : eq(orders.brandId, input.brandId),
    input.state === undefined ? undefined : eq(orders.state, input.state),
    input.influencerId === undefined ? undefined : eq(orders.influencerId, input.influencerId),
    input.campaignId === undefined ? undefined : eq(orders.campaignId, input.campaignId),
    input.attributed === undefined ? undefined : input.attributed === 'yes' ? isNotNull(orders.codeId) : isNull(orders.codeId),
    input.flag === undefined ? undefined : sql`${input.flag} = any(${orders.flags}) and ${orders.flags} <> '{}'`,
    await withinLocalDays(tx, { at: orders.placedAt, brandId: orders.brandId }, input, input.brandId),
    input.search === undefined ? undefined : await found(tx, input.search, input.brandId),
  )
}

/** Orders by the start of their number or sequence, by the code they belong to, or (unattributed) by the coupon they carry; each by index. */
async function found(tx: Tx, search: string, brandId: string | undefined): Promise<SQL | undefined> {
  const known = await tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.normalizedCode, normalizeCode(search)), brandId === undefined ? undefined : eq(codes.brandId, brandId)))
  const start = `${search.replace(/[\\%_]/g, '\\$&')}%`
  const spellings = [...new Set([search, search.toUpperCase(), search.toLowerCase()])]
  return or(
    like(orders.vtexOrderId, start),
    like(orders.sequence, start),
    known.length === 0
      ? undefined
      : inArray(
          orders.codeId,
          known.map(({ id }) => id),
        ),
    and(isNull(orders.codeId), sql`${orders.couponCodes} && ${sql.param(spellings, orders.couponCodes)}`),
  )
}
