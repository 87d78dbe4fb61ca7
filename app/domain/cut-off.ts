import { Temporal } from 'temporal-polyfill'
import { localDate, startOfLocalDay, startOfPeriod } from './period.ts'
import type { Machine } from './state-machine.ts'

/** `waiting`: its period is over and its gates are not all met. `sealed` is for ever. */
export const cutOffStatuses = ['open', 'waiting', 'sealed'] as const
export type CutOffStatus = (typeof cutOffStatuses)[number]
export type CutOffEvent = 'block' | 'seal'

export const cutOffMachine: Machine<CutOffStatus, CutOffEvent> = {
  open: { block: 'waiting', seal: 'sealed' },
  waiting: { block: 'waiting', seal: 'sealed' },
  sealed: {},
}

/** What must be true of a brand before a period of its is sealed (domain section 7). */
export const cutOffGates = ['hook-healthy', 'nothing-unprocessed', 'nothing-due', 'books-proven'] as const
export type CutOffGate = (typeof cutOffGates)[number]

/** A gate as it was found: `detail` in numbers, for the words that the page puts around them. */
export type GateResult = {
  readonly gate: CutOffGate
  readonly isMet: boolean
  readonly detail: Readonly<Record<string, string | number>>
}

/** Half a month in a brand's calendar: first day, last day, and the instants between which it lies (`endsAt` is outside). */
export type CutOffPeriod = {
  readonly firstDay: string
  readonly lastDay: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** 02:00 of the day after, by the brand's clocks: when it is sealed. */
  readonly dueAt: Date
}

/** The half month that a calendar day falls in. */
export function cutOffPeriodOf(day: string, timeZone: string): CutOffPeriod {
  const firstDay = startOfPeriod(day, 'cut-off')
  const date = Temporal.PlainDate.from(firstDay)
  const last = date.day === 1 ? date.with({ day: 15 }) : date.with({ day: date.daysInMonth })
  const after = last.add({ days: 1 })
  return {
    firstDay,
    lastDay: last.toString(),
    startsAt: startOfLocalDay(firstDay, timeZone),
    endsAt: startOfLocalDay(after.toString(), timeZone),
    dueAt: new Date(after.toZonedDateTime({ timeZone, plainTime: '02:00' }).epochMilliseconds),
  }
}

/** Periods that are due at `now` and follow `after` (a first day; null: `from`'s own is the first), oldest first. */
export function duePeriods(
  { after, from, timeZone }: { readonly after: string | null; readonly from: Date; readonly timeZone: string },
  now: Date,
): CutOffPeriod[] {
  const due: CutOffPeriod[] = []
  let period = cutOffPeriodOf(after === null ? localDate(from, timeZone) : dayAfter(cutOffPeriodOf(after, timeZone)), timeZone)
  while (period.dueAt <= now) {
    due.push(period)
    period = cutOffPeriodOf(dayAfter(period), timeZone)
  }
  return due
}

/** The half month that begins after one ends. */
export function followingPeriod(period: CutOffPeriod, timeZone: string): CutOffPeriod {
  return cutOffPeriodOf(dayAfter(period), timeZone)
}

/** The last day of the half month that begins on `firstDay`. */
export function lastDayOf(firstDay: string): string {
  return cutOffPeriodOf(firstDay, 'UTC').lastDay
}

/** `2026-11-A` for the first half of a month, `-B` for the second: what people call a period. */
export function cutOffLabel(firstDay: string): string {
  return `${firstDay.slice(0, 7)}-${firstDay.slice(8) === '01' ? 'A' : 'B'}`
}

function dayAfter({ lastDay }: CutOffPeriod): string {
  return Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
}
