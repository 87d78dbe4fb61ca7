import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Currency } from '#app/domain/money.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { dailySales } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { inSpan, type SalesSpan } from './list-day-totals.server.ts'

const TOP = 5

export type RankedSales = {
  readonly currency: Currency
  readonly orders: number
  readonly salesAmount: bigint
  readonly commissionAmount: bigint
}
export type RankedInfluencer = RankedSales & { readonly id: string; readonly name: string; readonly handle: string }
export type RankedCampaign = RankedSales & { readonly id: string; readonly name: string }
export type RankedCode = RankedSales & { readonly id: string; readonly code: string; readonly campaignName: string }

/** The five influencers of most sales in one currency. */
export async function rankInfluencers(tx: Tx, span: SalesSpan, currency: Currency, actor: Actor): Promise<RankedInfluencer[]> {
  const top = topOf(tx, dailySales.influencerId, span, eq(dailySales.currency, currency), actor)
  return tx
    .with(top)
    .select({ id: influencers.id, name: influencers.name, handle: influencers.handle, ...ranked(top) })
    .from(top)
    .innerJoin(influencers, eq(influencers.id, top.id))
    .orderBy(desc(top.salesAmount), desc(top.id))
}

/** The five campaigns of most sales in one currency. */
export async function rankCampaigns(tx: Tx, span: SalesSpan, currency: Currency, actor: Actor): Promise<RankedCampaign[]> {
  const top = topOf(tx, dailySales.campaignId, span, eq(dailySales.currency, currency), actor)
  return tx
    .with(top)
    .select({ id: campaigns.id, name: campaigns.name, ...ranked(top) })
    .from(top)
    .innerJoin(campaigns, eq(campaigns.id, top.id))
    .orderBy(desc(top.salesAmount), desc(top.id))
}

/** The five codes of most sales: in one currency, or (null) of the currency each sold in. */
export async function rankCodes(tx: Tx, span: SalesSpan, currency: Currency | null, actor: Actor): Promise<RankedCode[]> {
  const top = topOf(tx, dailySales.codeId, span, currency === null ? undefined : eq(dailySales.currency, currency), actor)
  return tx
    .with(top)
    .select({ id: codes.id, code: codes.code, campaignName: campaigns.name, ...ranked(top) })
    .from(top)
    .innerJoin(codes, eq(codes.id, top.id))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .orderBy(desc(top.salesAmount), desc(top.id))
}

type Dimension = typeof dailySales.influencerId | typeof dailySales.campaignId | typeof dailySales.codeId

function topOf(tx: Tx, dimension: Dimension, span: SalesSpan, only: SQL | undefined, actor: Actor) {
  const { orders, salesAmount, estimatedAmount, confirmedAmount, heldAmount } = dailySales
  return tx.$with('top').as(
    tx
      .select({
        id: sql<string>`${dimension}`.as('ranked_id'),
        currency: dailySales.currency,
        orders: sql`sum(${orders})`.mapWith(Number).as('orders'),
        salesAmount: sql`sum(${salesAmount})`.mapWith(BigInt).as('sales_amount'),
        commissionAmount: sql`sum(${estimatedAmount} + ${confirmedAmount} + ${heldAmount})`
          .mapWith(BigInt)
          .as('commission_amount'),
      })
      .from(dailySales)
      .where(and(inSpan(span, actor), only))
      .groupBy(dimension, dailySales.currency)
      .having(sql`sum(${orders}) > 0`)
      .orderBy(desc(sql`sum(${salesAmount})`), desc(dimension))
      .limit(TOP),
  )
}

function ranked(top: ReturnType<typeof topOf>) {
  return {
    currency: top.currency,
    orders: top.orders,
    salesAmount: top.salesAmount,
    commissionAmount: top.commissionAmount,
  }
}
