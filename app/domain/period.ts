import { Temporal } from 'temporal-polyfill'
import type { ConfirmOn, StandingPeriod } from './campaign-terms.ts'
import type { OrderSnapshot } from './order-snapshot.ts'

/** Every zone's offset is a whole number of quarter hours, so a day never begins inside one. */
const QUARTER_HOUR_MS = 900_000
const CACHE_LIMIT = 20_000

const datesByQuarter = new Map<string, string>()
const dayStarts = new Map<string, number>()

/** The calendar day (`2026-11-14`) on which an instant falls in an IANA time zone. */
export function localDate(instant: Date, timeZone: string): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_HOUR_MS)
  return remembered(datesByQuarter, `${timeZone}|${quarter}`, () =>
    Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_HOUR_MS)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString(),
  )
}

/** The first instant of a calendar day in a time zone. Where a clock change skips midnight (Santiago, Asunción) the day begins at 01:00. */
export function startOfLocalDay(date: string, timeZone: string): Date {
  return new Date(
    remembered(dayStarts, `${timeZone}|${date}`, () => Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds),
  )
}

/** `date` moved by whole calendar days, whatever clocks do in between. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Where standings count over a whole campaign there is one period, which begins before everything. */
export const wholeCampaign = '0001-01-01'

/** First day of the period that a calendar day falls in: of its month, of its half of the month (1–15, 16–end), or of the campaign. */
export function startOfPeriod(date: string, period: StandingPeriod): string {
  if (period === 'campaign') return wholeCampaign
  const isSecondHalf = period === 'cut-off' && Number(date.slice(8)) > 15
  return `${date.slice(0, 8)}${isSecondHalf ? '16' : '01'}`
}

/** When a confirmed commission's hold is over: the start of the local day `holdDays` after the local day of its confirmation. */
export function availableAt(confirmedAt: Date, holdDays: number, timeZone: string): Date {
  return startOfLocalDay(addDays(localDate(confirmedAt, timeZone), holdDays), timeZone)
}

/**
 * When the order reached what its campaign confirms on, by VTEX's own dates: authorised or invoiced, else the change that the document tells of.
 * Only sensible for an order that is confirmed; where the date of the event is missing, later documents give later instants, so keep the first.
 */
export function confirmedAtOf(
  order: Pick<OrderSnapshot, 'authorizedAt' | 'invoicedAt' | 'changedAt'>,
  confirmOn: ConfirmOn,
): Date {
  return (confirmOn === 'payment' ? order.authorizedAt : order.invoicedAt) ?? order.changedAt
}

function remembered<T>(cache: Map<string, T>, key: string, compute: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const value = compute()
  cache.set(key, value)
  return value
}
