import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutOffLabel, cutOffPeriodOf, duePeriods } from './cut-off.ts'
import { addDays } from './period.ts'

test.each([
  ['2026-11-01', 'America/Bogota', '2026-11-01', '2026-11-15', '2026-11-16T07:00:00Z', '2026-11-A'],
  ['2026-11-30', 'America/Bogota', '2026-11-16', '2026-11-30', '2026-12-01T07:00:00Z', '2026-11-B'],
  ['2028-02-29', 'America/Sao_Paulo', '2028-02-16', '2028-02-29', '2028-03-01T05:00:00Z', '2028-02-B'],
  ['2027-02-16', 'America/Mexico_City', '2027-02-16', '2027-02-28', '2027-03-01T08:00:00Z', '2027-02-B'],
])('%s in %s is of %s to %s, sealed at %s', (day, zone, firstDay, lastDay, dueAt, label) => {
  const period = cutOffPeriodOf(day, zone)
  expect(period).toMatchObject({ firstDay, lastDay, dueAt: new Date(dueAt) })
  expect(cutOffLabel(period.firstDay)).toBe(label)
})

test('periods follow one another without a gap, whatever clocks do', () => {
  const zone = fc.constantFrom('America/Santiago', 'America/Asuncion', 'America/Bogota', 'Europe/Madrid')
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 2_000 }), (timeZone, offset) => {
      const one = cutOffPeriodOf(addDays('2024-01-01', offset), timeZone)
      const next = cutOffPeriodOf(addDays(one.lastDay, 1), timeZone)
      expect(next.startsAt).toEqual(one.endsAt)
      expect(one.dueAt.getTime() - one.endsAt.getTime()).toBeLessThanOrEqual(2 * 3_600_000)
      expect(one.dueAt.getTime()).toBeGreaterThan(one.endsAt.getTime())
    }),
  )
})

test('what is due is every period that is over and not known yet, oldest first', () => {
  const now = new Date('2026-12-01T07:00:00Z')
  const from = new Date('2026-10-20T12:00:00Z')
  const due = (after: string | null, at = now) =>
    duePeriods({ after, from, timeZone: 'America/Bogota' }, at).map(({ firstDay }) => firstDay)
  expect(due(null)).toEqual(['2026-10-16', '2026-11-01', '2026-11-16'])
  expect(due('2026-11-01')).toEqual(['2026-11-16'])
  expect(due('2026-11-01', new Date('2026-12-01T06:59:59Z'))).toEqual([])
})
