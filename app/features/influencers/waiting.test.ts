import { expect, test } from 'vitest'
import { daysWaited, waitingTone } from './waiting.ts'

const now = new Date('2026-11-24T12:00:00Z')

test('only whole days count as waited, and a sent application of the future waits none', () => {
  expect(daysWaited(new Date('2026-11-23T12:00:01Z'), now)).toBe(0)
  expect(daysWaited(new Date('2026-11-23T12:00:00Z'), now)).toBe(1)
  expect(daysWaited(new Date('2026-11-25T12:00:00Z'), now)).toBe(0)
})

test('an answer is late from the third day on, and overdue from the seventh', () => {
  expect([0, 2, 3, 6, 7, 40].map(waitingTone)).toEqual(['fresh', 'fresh', 'late', 'late', 'overdue', 'overdue'])
})
