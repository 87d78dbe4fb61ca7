import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOn, isBusinessDay } from './due-on.server.ts'

test.each([
  // Colombia: Mondays 2 and 16 November 2026 are holidays.
  ['2026-10-30', 'CO', 'export', '2026-11-17'],
  ['2026-10-30', 'CO', 'delete', '2026-11-24'],
  // Christmas and New Year.
  ['2026-12-23', 'CO', 'export', '2027-01-08'],
  ['2026-11-13', 'BR', 'export', '2026-11-28'],
  ['2026-11-13', 'MX', 'correct', '2026-12-14'],
  ['2026-11-13', 'UY', 'delete', '2026-11-20'],
  ['2026-11-13', 'AR', 'export', '2026-11-23'],
  // Nowhere in particular: ten business days.
  ['2026-11-13', 'ZZ', 'delete', '2026-11-27'],
] as const)('what comes in on %s in %s (%s) is due on %s', (receivedOn, country, kind, expected) => {
  expect(dueOn(receivedOn, country, kind)).toBe(expected)
})

test('a due day in business days is one itself, and later requests are never due earlier', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, day, fc.constantFrom('CO', 'MX', 'PE', 'UY'), (one, other, country) => {
      const [early, late] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort() as [string, string]
      expect(isBusinessDay(dueOn(early, country, 'correct'), country)).toBe(true)
      expect(dueOn(late, country, 'correct') >= dueOn(early, country, 'correct')).toBe(true)
    }),
  )
})
