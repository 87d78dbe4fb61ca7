import type { Currency } from '#app/domain/money.ts'
import { addDays } from '#app/domain/period.ts'

/** What was sold and what it earns; minor units. Reversed orders count as orders and add no amount. */
export type SalesTotals = {
  readonly orders: number
  readonly reversedOrders: number
  readonly salesAmount: bigint
  readonly estimatedAmount: bigint
  readonly confirmedAmount: bigint
  readonly heldAmount: bigint
}

/** Totals of one calendar day. */
export type DayTotals = SalesTotals & { readonly day: string; readonly currency: Currency }

/** A point of a chart. `commissionAmount` is estimated, confirmed and held together. */
export type SalesPoint = {
  readonly day: string
  readonly orders: number
  readonly salesAmount: bigint
  readonly commissionAmount: bigint
}

/** A span of days and the span of the same length before it. */
export type Comparison = { readonly current: SalesTotals; readonly previous: SalesTotals }

export function commissionOf(totals: SalesTotals): bigint {
  return totals.estimatedAmount + totals.confirmedAmount + totals.heldAmount
}

/** The sum of the days from `from` to `to`, both inclusive. */
export function sumOfDays(days: readonly DayTotals[], from: string, to: string): SalesTotals {
  const sum = { orders: 0, reversedOrders: 0, salesAmount: 0n, estimatedAmount: 0n, confirmedAmount: 0n, heldAmount: 0n }
  for (const day of days) {
    if (day.day < from || day.day > to) continue
    sum.orders += day.orders
    sum.reversedOrders += day.reversedOrders
    sum.salesAmount += day.salesAmount
    sum.estimatedAmount += day.estimatedAmount
    sum.confirmedAmount += day.confirmedAmount
    sum.heldAmount += day.heldAmount
  }
  return sum
}

/** The `length` days that end with `today`, beside the `length` days before them. */
export function compareWithBefore(days: readonly DayTotals[], today: string, length: number): Comparison {
  return {
    current: sumOfDays(days, addDays(today, 1 - length), today),
    previous: sumOfDays(days, addDays(today, 1 - 2 * length), addDays(today, -length)),
  }
}

/** One point a day for the `length` days that end with `today`, oldest first; days without a sale are zero. `days` are of one currency. */
export function seriesOf(days: readonly DayTotals[], today: string, length: number): SalesPoint[] {
  const byDay = new Map(days.map((day) => [day.day, day]))
  return Array.from({ length }, (_, index) => {
    const day = addDays(today, index + 1 - length)
    const totals = byDay.get(day)
    return {
      day,
      orders: totals?.orders ?? 0,
      salesAmount: totals?.salesAmount ?? 0n,
      commissionAmount: totals === undefined ? 0n : commissionOf(totals),
    }
  })
}
