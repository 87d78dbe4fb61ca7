import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { dailySales } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import type { DayTotals } from '../sales-totals.ts'

/** Whose sales (a brand's, an influencer's, or an influencer's for one brand), and on which calendar days (both inclusive). */
export type SalesSpan = { readonly from: string; readonly to: string } & (
  | { readonly brandId: string }
  | { readonly influencerId: string; readonly brandId?: string | undefined }
)

/** Condition on `daily_sales` that a span of the actor's is. */
export function inSpan(span: SalesSpan, actor: Actor) {
  return and(
    'influencerId' in span ? eq(dailySales.influencerId, span.influencerId) : undefined,
    span.brandId === undefined ? undefined : eq(dailySales.brandId, span.brandId),
    gte(dailySales.day, span.from),
    lte(dailySales.day, span.to),
    salesInScope(dailySales, actor),
  )
}

/** Sales by day and currency, oldest first; days without a sale are absent. */
export function listDayTotals(tx: Tx, span: SalesSpan, actor: Actor): Promise<DayTotals[]> {
  return tx
    .select({
      day: dailySales.day,
      currency: dailySales.currency,
      orders: sql`sum(${dailySales.orders})`.mapWith(Number),
      reversedOrders: sql`sum(${dailySales.reversedOrders})`.mapWith(Number),
      salesAmount: sql`sum(${dailySales.salesAmount})`.mapWith(BigInt),
      estimatedAmount: sql`sum(${dailySales.estimatedAmount})`.mapWith(BigInt),
      confirmedAmount: sql`sum(${dailySales.confirmedAmount})`.mapWith(BigInt),
      heldAmount: sql`sum(${dailySales.heldAmount})`.mapWith(BigInt),
    })
    .from(dailySales)
    .where(inSpan(span, actor))
    .groupBy(dailySales.day, dailySales.currency)
    .orderBy(asc(dailySales.day), asc(dailySales.currency))
}
