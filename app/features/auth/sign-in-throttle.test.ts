import { expect, test } from 'vitest'
import { countAttempt, nextAttemptAt, type ThrottleCount, type ThrottleKind } from './sign-in-throttle.ts'

const start = new Date('2025-03-01T10:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)

function countAttempts(times: number): ThrottleCount {
  let count: ThrottleCount = { failures: 0, windowEndsAt: start }
  for (let n = 0; n < times; n++) count = countAttempt(count, start)
  return count
}

test.each<[ThrottleKind, number, number]>([
  ['account-from-address', 0, 0],
  ['account-from-address', 4, 0],
  ['account-from-address', 5, 2_000],
  ['account-from-address', 6, 4_000],
  ['account-from-address', 8, 16_000],
  ['account-from-address', 200, 900_000],
  ['account', 29, 0],
  ['account', 30, 1_000],
  ['account', 100_000, 300_000],
  ['address', 59, 0],
  ['address', 60, 2_000],
])('%s: after %i attempts the next one waits %i ms', (kind, attempts, delay) => {
  expect(nextAttemptAt(kind, countAttempts(attempts), start)).toEqual(after(delay))
})

test('the delay runs from the last counted attempt, and ends', () => {
  const count = countAttempts(5)
  expect(nextAttemptAt('account-from-address', count, after(1_999)) > after(1_999)).toBe(true)
  expect(nextAttemptAt('account-from-address', count, after(2_000)) > after(2_000)).toBe(false)
})

test('an hour without attempts forgets the earlier ones', () => {
  const count = countAttempts(50)
  expect(countAttempt(count, after(3_599_999)).failures).toBe(51)
  expect(countAttempt(count, after(3_600_000)).failures).toBe(1)
  expect(nextAttemptAt('account-from-address', count, after(3_600_000))).toEqual(after(3_600_000))
})
