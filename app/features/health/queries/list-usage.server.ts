import { sql } from 'drizzle-orm'
import type { CodeStatus } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import type { Money } from '#app/domain/money.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { decodeAmountCursor, encodeAmountCursor, type Page } from '#app/platform/keyset.server.ts'
import type { Tx } from '#db/types.ts'
import type { ListUsage } from '../inputs.ts'
import { usageRows } from './usage-rows.server.ts'

export type CodeUsage = {
  readonly id: string
  readonly code: string
  readonly status: CodeStatus
  readonly campaign: { readonly id: string; readonly name: string }
  readonly holder: { readonly id: string; readonly name: string; readonly handle: string } | null
  readonly orders: number
  readonly canceledOrders: number
  /** In as many days before. */
  readonly ordersBefore: number
  /** Orders whose customer is known, and of these the customers' first with the brand. */
  readonly knownCustomers: number
  readonly newCustomers: number
  /** What commissions are computed from. */
  readonly sales: Money
  readonly discount: Money
  readonly commission: Money
  /** Discount and commission for each hundred of sales, in basis points; null without sales. */
  readonly costShare: number | null
  /** Start of the hour of its last order ever; null: never used. */
  readonly lastUsedAt: Date | null
}

type Row = {
  id: string
  code: string
  status: CodeStatus
  campaign_id: string
  campaign_name: string
  holder_id: string | null
  holder_name: string
  holder_handle: string
  orders: number
  canceled_orders: number
  orders_before: number
  known_customers: number
  new_customers: number
  discount_amount: string
  sales_amount: string
  commission_amount: string
  last_used_at: string | null
}

/** What the codes of a brand sold and cost in the last days, those that sold most first. @throws DomainError brands.not-found | page.invalid-cursor */
export async function listUsage(tx: Tx, input: ListUsage, ctx: Context): Promise<Page<CodeUsage>> {
  const brand = await getBrand(tx, input, ctx.actor)
  const after = input.cursor === undefined ? null : decodeAmountCursor(input.cursor)
  const follows = after === null ? sql`true` : sql`(sales_amount, id) < (${String(after.amount)}::bigint, ${after.id}::uuid)`
  const rows = await tx.execute<Row>(sql`
    select r.*, (select h.hour from code_hours h where h.code_id = r.id order by h.hour desc limit 1) as last_used_at
    from (
      select * from (${usageRows(brand, input, ctx.now)}) u where ${follows} order by sales_amount desc, id desc limit ${input.limit + 1}) r
    order by sales_amount desc, id desc`)
  const items = [...rows].slice(0, input.limit).map((row) => usageOf(row, brand.currency))
  const last = items.at(-1)
  const hasMore = rows.length > input.limit && last !== undefined
  return { items, nextCursor: hasMore ? encodeAmountCursor({ amount: last.sales.amount, id: last.id }) : null }
}

function usageOf(row: Row, currency: string): CodeUsage {
  const money = (amount: string): Money => ({ amount: BigInt(amount), currency })
  const [sales, discount, commission] = [money(row.sales_amount), money(row.discount_amount), money(row.commission_amount)]
  return {
    ...{ id: row.id, code: row.code, status: row.status, orders: row.orders, canceledOrders: row.canceled_orders },
    campaign: { id: row.campaign_id, name: row.campaign_name },
    holder: row.holder_id === null ? null : { id: row.holder_id, name: row.holder_name, handle: row.holder_handle },
    ...{ ordersBefore: row.orders_before, knownCustomers: row.known_customers, newCustomers: row.new_customers },
    ...{ sales, discount, commission },
    costShare: sales.amount > 0n ? Number(((discount.amount + commission.amount) * 10_000n) / sales.amount) : null,
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
  }
}
