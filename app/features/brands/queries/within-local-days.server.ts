import { type AnyColumn, and, eq, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import { addDays, startOfLocalDay } from '#app/domain/period.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** Both days inclusive; either may be open. */
export type LocalDays = { readonly from?: string | undefined; readonly to?: string | undefined }

/**
 * Condition that an instant falls on these calendar days in the time zone of its row's brand; undefined without days. Where all brands
 * share one zone it is a plain range that an index serves; else the widest range stands before each zone's own.
 * @param brandId narrows the zones that are looked at
 */
export async function withinLocalDays(
  tx: Tx,
  columns: { at: AnyColumn; brandId: AnyColumn },
  days: LocalDays,
  brandId: string | undefined,
): Promise<SQL | undefined> {
  if (days.from === undefined && days.to === undefined) return undefined
  const rows = await tx
    .select({ id: brands.id, timeZone: brands.timeZone })
    .from(brands)
    .where(brandId === undefined ? undefined : eq(brands.id, brandId))
  const zones = [...new Set(rows.map((row) => row.timeZone))]
  if (zones.length === 0) return undefined
  const starts = zones.map((zone) => startIn(days, zone))
  const ends = zones.map((zone) => endIn(days, zone))
  const widest = inRange(columns.at, Math.min(...starts), Math.max(...ends))
  if (zones.length === 1) return widest
  const perZone = zones.map((zone, index) => {
    const ids = rows.filter((row) => row.timeZone === zone).map((row) => row.id)
    return and(inArray(columns.brandId, ids), inRange(columns.at, starts[index]!, ends[index]!))
  })
  return and(widest, or(...perZone))
}

function startIn({ from }: LocalDays, zone: string): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : startOfLocalDay(from, zone).getTime()
}

function endIn({ to }: LocalDays, zone: string): number {
  return to === undefined ? Number.POSITIVE_INFINITY : startOfLocalDay(addDays(to, 1), zone).getTime()
}

/** From `start` (inclusive) until `end` (exclusive), epoch milliseconds; infinite ends are open. */
function inRange(at: AnyColumn, start: number, end: number): SQL | undefined {
  return and(
    Number.isFinite(start) ? gte(at, new Date(start)) : undefined,
    Number.isFinite(end) ? lt(at, new Date(end)) : undefined,
  )
}
