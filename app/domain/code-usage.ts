/** What a code, or all codes of a campaign, did in one hour. */
export type UsageHour = {
  /** Its start; orders count by creation time. */
  readonly hour: Date
  readonly orders: number
  /** Waiting for their payment, or canceled without one. */
  readonly unpaidOrders: number
  /** Orders whose customer is known, and of these the customers' first with the brand. */
  readonly knownCustomers: number
  readonly newCustomers: number
  /** Orders by region; those without one are in none. */
  readonly regions: Readonly<Record<string, number>>
}

/** Sums over a span of time. */
export type Usage = {
  readonly orders: number
  readonly unpaidOrders: number
  readonly knownCustomers: number
  readonly newCustomers: number
  /** Orders by part of the day, `dayParts` of them, from midnight where the brand is. */
  readonly parts: readonly number[]
  readonly regions: ReadonlyMap<string, number>
}

/** Hours of one part of the day. */
export const partHours = 4
export const dayParts = 24 / partHours

const hourMs = 3_600_000

/** Sums the hours from `from` on and before `until`; parts of the day are those of `timeZone`. */
export function sumUsage(hours: readonly UsageHour[], from: Date, until: Date, timeZone: string): Usage {
  const sum = { orders: 0, unpaidOrders: 0, knownCustomers: 0, newCustomers: 0 }
  const parts = Array.from({ length: dayParts }, () => 0)
  const regions = new Map<string, number>()
  for (const hour of hours) {
    if (hour.hour < from || hour.hour >= until) continue
    sum.orders += hour.orders
    sum.unpaidOrders += hour.unpaidOrders
    sum.knownCustomers += hour.knownCustomers
    sum.newCustomers += hour.newCustomers
    parts[Math.floor(hourOfDay(hour.hour, timeZone) / partHours)]! += hour.orders
    for (const [region, orders] of Object.entries(hour.regions)) regions.set(region, (regions.get(region) ?? 0) + orders)
  }
  return { ...sum, parts, regions }
}

/** Orders of each of `days` days that end at `until`, the oldest first. */
export function ordersPerDay(hours: readonly UsageHour[], until: Date, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const { hour, orders } of hours) {
    const ago = Math.floor((until.getTime() - hour.getTime() - 1) / (24 * hourMs))
    if (hour < until && ago < days) counts[days - 1 - ago]! += orders
  }
  return counts
}

const formats = new Map<string, Intl.DateTimeFormat>()

function hourOfDay(at: Date, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  return Number(format.format(at))
}
