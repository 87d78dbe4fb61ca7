import { expect, test } from 'vitest'
import { changedWindow, daysOfWindow, windowOfDays } from './window.server.ts'

const bogota = 'America/Bogota'

test('a campaign of one day lasts that whole day of the brand', () => {
  expect(windowOfDays({ firstDay: '2026-11-30', lastDay: '2026-11-30' }, bogota)).toEqual({
    startsAt: new Date('2026-11-30T05:00:00Z'),
    endsAt: new Date('2026-12-01T05:00:00Z'),
  })
})

test('days come back as they were given, also where a clock change skips midnight', () => {
  const days = { firstDay: '2026-09-06', lastDay: '2026-09-30' }
  expect(daysOfWindow(windowOfDays(days, 'America/Santiago'), 'America/Santiago')).toEqual(days)
  expect(daysOfWindow(windowOfDays({ firstDay: '2026-09-06' }, bogota), bogota)).toEqual({ firstDay: '2026-09-06' })
})

test('an end in the middle of a day stays where it is while its day does', () => {
  const window = { startsAt: new Date('2026-05-01T13:00:00Z'), endsAt: new Date('2026-05-31T23:00:00Z') }
  const days = daysOfWindow(window, bogota)
  expect(changedWindow(window, days, bogota)).toEqual({})
  expect(changedWindow(window, { ...days, lastDay: '2026-06-01' }, bogota)).toEqual({ endsAt: new Date('2026-06-02T05:00:00Z') })
  expect(changedWindow(window, { firstDay: days.firstDay }, bogota)).toEqual({ endsAt: null })
})
