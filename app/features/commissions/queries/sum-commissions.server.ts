import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Currency } from '#app/domain/money.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { commissions, dailySales } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import type { CommissionFilters } from '../inputs.ts'
import { commissionsMatching } from './commissions-matching.server.ts'

/** Minor units of the currency. */
export type CommissionSum = {
  readonly currency: Currency
  readonly count: number
  readonly baseAmount: bigint
  readonly amount: bigint
}

/**
 * Totals of the filtered commissions, one per currency, in its alphabetical order. Filters that the daily totals know (brand, influencer,
 * campaign, code, days) are answered from them; a status, a review or a due day from the commissions.
 */
export async function sumCommissions(tx: Tx, input: CommissionFilters, actor: Actor): Promise<CommissionSum[]> {
  const { status, held, due, dueFrom } = input
  const isDaily = [status, held, due, dueFrom].every((filter) => filter === undefined)
  return isDaily ? sumOfDays(tx, input, actor) : sumOfRows(tx, await commissionsMatching(tx, input, actor))
}

function sumOfDays(tx: Tx, input: CommissionFilters, actor: Actor): Promise<CommissionSum[]> {
  return tx
    .select({
      currency: dailySales.currency,
      count: sql`sum(${dailySales.orders})`.mapWith(Number),
      baseAmount: sql`sum(${dailySales.salesAmount})`.mapWith(BigInt),
      amount: sql`sum(${dailySales.estimatedAmount} + ${dailySales.confirmedAmount} + ${dailySales.heldAmount})`.mapWith(BigInt),
    })
    .from(dailySales)
    .where(
      and(
        salesInScope(dailySales, actor),
        input.brandId === undefined ? undefined : eq(dailySales.brandId, input.brandId),
        input.influencerId === undefined ? undefined : eq(dailySales.influencerId, input.influencerId),
        input.campaignId === undefined ? undefined : eq(dailySales.campaignId, input.campaignId),
        input.codeId === undefined ? undefined : eq(dailySales.codeId, input.codeId),
        input.from === undefined ? undefined : gte(dailySales.day, input.from),
        input.to === undefined ? undefined : lte(dailySales.day, input.to),
      ),
    )
    .groupBy(dailySales.currency)
    .having(sql`sum(${dailySales.orders}) > 0`)
    .orderBy(asc(dailySales.currency))
}

function sumOfRows(tx: Tx, matching: SQL | undefined): Promise<CommissionSum[]> {
  return tx
    .select({
      currency: commissions.currency,
      count: sql`count(*)`.mapWith(Number),
      baseAmount: sql`sum(${commissions.baseAmount})`.mapWith(BigInt),
      amount: sql`sum(${commissions.amount})`.mapWith(BigInt),
    })
    .from(commissions)
    .where(matching)
    .groupBy(commissions.currency)
    .orderBy(asc(commissions.currency))
}
