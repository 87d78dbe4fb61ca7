import { expect, test } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const now = new Date('2026-05-01T00:00:00Z')

test.each([
  [{ 'retry-after': '7' }, 7_000],
  [{ 'retry-after': '0.25' }, 250],
  [{ 'retry-after': 'Fri, 01 May 2026 00:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Thu, 30 Apr 2026 00:00:00 GMT' }, 0],
  [{ 'ratelimit-reset': '12' }, 12_000],
  [{ 'x-ratelimit-reset': String(now.getTime() / 1000 + 45) }, 45_000],
  [{ 'retry-after': 'soon', 'ratelimit-reset': '3' }, 3_000],
  [{ 'retry-after': '999999' }, 3_600_000],
  [{ 'ratelimit-remaining': '0' }, null],
  [{ 'retry-after': ['1', '2'] }, null],
])('%j asks for %s ms', (headers, expected) => {
  expect(readRetryAfter(headers, now)).toBe(expected)
})
