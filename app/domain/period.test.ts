import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, availableAt, confirmedAtOf, localDate, startOfLocalDay } from './period.ts'

const zones = [
  'America/Bogota',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Asuncion',
  'America/Mexico_City',
  'America/Caracas',
  'UTC',
]

test('confirmed on 14 November with 15 days is available on 29 November', () => {
  const confirmedAt = new Date('2026-11-15T04:59:59Z')
  expect(localDate(confirmedAt, 'America/Bogota')).toBe('2026-11-14')
  expect(availableAt(confirmedAt, 15, 'America/Bogota')).toEqual(new Date('2026-11-29T05:00:00Z'))
  expect(availableAt(new Date('2026-11-15T05:00:00Z'), 15, 'America/Bogota')).toEqual(new Date('2026-11-30T05:00:00Z'))
})

test.each([
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
  ['2026-09-07', 'America/Santiago', '2026-09-07T03:00:00Z'],
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['2026-03-01', 'UTC', '2026-03-01T00:00:00Z'],
])('%s in %s begins at %s', (date, zone, instant) => {
  expect(startOfLocalDay(date, zone)).toEqual(new Date(instant))
})

test('days are calendar days, across months, leap years and clock changes', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(availableAt(new Date('2026-09-01T12:00:00Z'), 15, 'America/Santiago')).toEqual(new Date('2026-09-16T03:00:00Z'))
})

test('an instant lies in its local day, and a day begins in itself', () => {
  const instant = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
      const day = localDate(at, zone)
      expect(day).toBe(Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString())
      const start = startOfLocalDay(day, zone)
      expect(localDate(start, zone)).toBe(day)
      expect(localDate(new Date(start.getTime() - 1), zone)).toBe(addDays(day, -1))
      expect(start.getTime() <= at.getTime() && at.getTime() < startOfLocalDay(addDays(day, 1), zone).getTime()).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('an order is confirmed when VTEX says that it was authorised or invoiced, else when it last changed', () => {
  const [authorizedAt, invoicedAt, changedAt] = [new Date(1), new Date(2), new Date(3)]
  expect(confirmedAtOf({ authorizedAt, invoicedAt, changedAt }, 'payment')).toBe(authorizedAt)
  expect(confirmedAtOf({ authorizedAt, invoicedAt, changedAt }, 'invoice')).toBe(invoicedAt)
  expect(confirmedAtOf({ authorizedAt, invoicedAt: null, changedAt }, 'invoice')).toBe(changedAt)
  expect(confirmedAtOf({ authorizedAt: null, invoicedAt, changedAt }, 'payment')).toBe(changedAt)
})
