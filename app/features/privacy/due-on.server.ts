import { createRequire } from 'node:module'
import type { DataRequestKind } from '#app/domain/data-request.ts'
import { addDays } from '#app/domain/period.ts'
import { answerTermOf } from './answer-terms.ts'

type Holidays = new (country: string) => { getHolidays(year: number): { date: string; type: string }[] }
// The library is CommonJS and loads every country's calendar: once, when first asked.
const load = createRequire(import.meta.url)

const calendars = new Map<string, ReadonlySet<string>>()

/**
 * The last calendar day to answer a request on. The day it came in does not count; business days leave out weekends and the country's
 * public holidays.
 * @param receivedOn `2026-11-14`, where the person is
 */
export function dueOn(receivedOn: string, country: string, kind: DataRequestKind): string {
  const { days, unit } = answerTermOf(country, kind)
  if (unit === 'calendar') return addDays(receivedOn, days)
  let day = receivedOn
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isBusinessDay(day, country)) left -= 1
  }
  return day
}

export function isBusinessDay(day: string, country: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(country, Number(day.slice(0, 4))).has(day)
}

function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country}-${year}`
  const known = calendars.get(key)
  if (known !== undefined) return known
  const calendar = new (load('date-holidays') as Holidays)(country)
  const days = new Set(
    (calendar.getHolidays(year) ?? []).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)),
  )
  calendars.set(key, days)
  return days
}
