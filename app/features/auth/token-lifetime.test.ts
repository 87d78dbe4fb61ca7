import { expect, test } from 'vitest'
import {
  accessTokenSeconds,
  familyEnd,
  isFamilyLive,
  isKeyDue,
  isWithinGrace,
  keyRetirement,
  keySetMs,
} from './token-lifetime.ts'

const start = new Date('2026-03-01T10:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const dayMs = 86_400_000

test('a family ends after 30 days, after 14 without use, and when it is revoked', () => {
  const family = { lastUsedAt: start, expiresAt: familyEnd(start), revokedAt: null }
  expect(isFamilyLive(family, after(14 * dayMs - 1))).toBe(true)
  expect(isFamilyLive(family, after(14 * dayMs))).toBe(false)
  const busy = { ...family, lastUsedAt: after(29 * dayMs) }
  expect(isFamilyLive(busy, after(30 * dayMs - 1))).toBe(true)
  expect(isFamilyLive(busy, after(30 * dayMs))).toBe(false)
  expect(isFamilyLive({ ...family, revokedAt: start }, after(1))).toBe(false)
})

test('the grace of a lost answer is 30 seconds', () => {
  expect(isWithinGrace(start, after(29_999))).toBe(true)
  expect(isWithinGrace(start, after(30_000))).toBe(false)
})

test('a key signs for 30 days and verifies until the last token that any process may have signed by it has ended', () => {
  expect(isKeyDue(start, after(30 * dayMs - 1))).toBe(false)
  expect(isKeyDue(start, after(30 * dayMs))).toBe(true)
  expect(keyRetirement(start).getTime()).toBeGreaterThan(after(accessTokenSeconds * 1000 + keySetMs).getTime())
})
