import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { addDays } from '#app/domain/period.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { dailySales } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import type { DayTotals } from '../sales-totals.ts'

type Row = {
  day: string | null
  currency: string | null
  current_orders: number
  orders: number
  reversed_orders: number
  sales_amount: string
  estimated_amount: string
  confirmed_amount: string
  held_amount: string
}

export type BrandDays = {
  /** By day and currency, oldest first; days without a sale are absent. */
  readonly days: readonly DayTotals[]
  /** Influencers with an order in the last `length` days, and in those before. */
  readonly activeInfluencers: { readonly current: number; readonly previous: number }
}

/** A brand's `length` days that end with `today` and as many before them, by day and by influencer in one pass over the daily totals. */
export async function listBrandDays(
  tx: Tx,
  { brandId, today, length }: { brandId: string; today: string; length: number },
  actor: Actor,
): Promise<BrandDays> {
  const currentFrom = addDays(today, 1 - length)
  const span = and(eq(dailySales.brandId, brandId), inScope(dailySales.brandId, actor))
  const rows = await tx.execute<Row>(sql`
    select day::text, currency, coalesce(sum(orders) filter (where day >= ${currentFrom}::date), 0)::int as current_orders,
      sum(orders)::int as orders, sum(reversed_orders)::int as reversed_orders, sum(sales_amount)::text as sales_amount,
      sum(estimated_amount)::text as estimated_amount, sum(confirmed_amount)::text as confirmed_amount, sum(held_amount)::text as held_amount
    from daily_sales
    where ${span} and day between ${addDays(currentFrom, -length)}::date and ${today}::date
    group by grouping sets ((day, currency), (influencer_id))
    order by day, currency`)
  const activeInfluencers = { current: 0, previous: 0 }
  const days: DayTotals[] = []
  for (const row of rows) {
    if (row.day === null || row.currency === null) {
      if (row.current_orders > 0) activeInfluencers.current += 1
      if (row.orders > row.current_orders) activeInfluencers.previous += 1
      continue
    }
    days.push({
      day: row.day,
      currency: row.currency,
      orders: row.orders,
      reversedOrders: row.reversed_orders,
      salesAmount: BigInt(row.sales_amount),
      estimatedAmount: BigInt(row.estimated_amount),
      confirmedAmount: BigInt(row.confirmed_amount),
      heldAmount: BigInt(row.held_amount),
    })
  }
  return { days, activeInfluencers }
}
