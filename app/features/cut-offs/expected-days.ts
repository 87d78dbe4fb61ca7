import { localDate } from '#app/domain/period.ts'
import type { ExpectedRelease } from './queries/get-statement.server.ts'

export type ExpectedDay = { readonly day: string; readonly at: Date; readonly amount: bigint; readonly count: number }

/** Releases by calendar day of a time zone, earliest first. */
export function expectedDays(releases: readonly ExpectedRelease[], timeZone: string): ExpectedDay[] {
  const days = new Map<string, ExpectedDay>()
  for (const { availableAt, amount, count } of releases) {
    const day = localDate(availableAt, timeZone)
    const known = days.get(day) ?? { day, at: availableAt, amount: 0n, count: 0 }
    days.set(day, { ...known, amount: known.amount + amount, count: known.count + count })
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day))
}
