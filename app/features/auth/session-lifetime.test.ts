import { expect, test } from 'vitest'
import type { RoleGrant } from '#app/domain/actor.ts'
import { absoluteEnd, isProofFresh, isSessionLive, isVisitWorthWriting } from './session-lifetime.ts'

const start = new Date('2025-03-01T10:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const manager: RoleGrant[] = [{ role: 'manager', brandId: null }]
const influencer: RoleGrant[] = [{ role: 'influencer', brandId: null }]

test.each([
  ['manager', manager, 2 * 60, 12 * 60],
  ['influencer', influencer, 14 * 1440, 30 * 1440],
  ['influencer who is a manager too', [...influencer, ...manager], 2 * 60, 12 * 60],
])('the session of a %s ends idle or at its absolute end, to the minute', (_, grants, idle, absolute) => {
  const expiresAt = absoluteEnd(grants, start)
  expect(expiresAt).toEqual(after(absolute))
  expect(isSessionLive({ lastSeenAt: start, expiresAt }, grants, after(idle - 1))).toBe(true)
  expect(isSessionLive({ lastSeenAt: start, expiresAt }, grants, after(idle))).toBe(false)
  expect(isSessionLive({ lastSeenAt: after(absolute - 1), expiresAt }, grants, after(absolute - 1))).toBe(true)
  expect(isSessionLive({ lastSeenAt: after(absolute - 1), expiresAt }, grants, after(absolute))).toBe(false)
})

test('a visit is written down once a minute', () => {
  const session = { lastSeenAt: start, expiresAt: after(60) }
  expect(isVisitWorthWriting(session, new Date(start.getTime() + 59_999))).toBe(false)
  expect(isVisitWorthWriting(session, after(1))).toBe(true)
})

test('a proof is fresh for ten minutes; without one nothing is', () => {
  expect(isProofFresh(start, new Date(after(10).getTime() - 1))).toBe(true)
  expect(isProofFresh(start, after(10))).toBe(false)
  expect(isProofFresh(null, start)).toBe(false)
})
