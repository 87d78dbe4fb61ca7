import { expect, test } from 'vitest'
import { type CampaignTerms, plainTerms } from '#app/domain/campaign-terms.ts'
import { type NoticeFacts, planTerms } from './terms-notice.ts'

const now = new Date('2026-03-10T15:00:00Z')
const daysFromNow = (days: number) => new Date(now.getTime() + days * 86_400_000)
const firstWithNotice = new Date('2026-03-26T05:00:00Z')

function terms(version: number, rate: number, day: number): CampaignTerms {
  const common = { rules: [], include: [], exclude: [], confirmOn: 'payment', holdDays: 15 } as const
  return { ...plainTerms, ...common, version, validFrom: daysFromNow(day), defaultRate: { kind: 'percent', rate } }
}

function facts(versions: readonly CampaignTerms[], status: NoticeFacts['status'] = 'active'): NoticeFacts {
  return { versions, status, now, noticeDays: 15, timeZone: 'America/Bogota' }
}

test('better terms begin at once; worse ones at the first midnight that gives the notice', () => {
  const known = facts([terms(1, 1000, -30)])
  expect(planTerms(terms(2, 1200, 0), undefined, known)).toMatchObject({ validFrom: now, isWorse: false, isTimely: true })
  expect(planTerms(terms(2, 800, 0), undefined, known)).toMatchObject({
    validFrom: firstWithNotice,
    isWorse: true,
    isTimely: true,
    changes: [{ field: 'defaultRate', isWorse: true }],
  })
})

test.each([
  ['worse terms the day before the notice is over', 800, 15, 'active', false],
  ['worse terms once it is over', 800, 15.6, 'active', true],
  ['worse terms of a draft', 800, 0, 'draft', true],
  ['worse terms of a campaign that was published and has not begun', 800, 1, 'scheduled', false],
] as const)('%s', (_, rate, day, status, isTimely) => {
  expect(planTerms(terms(2, rate, 0), daysFromNow(day), facts([terms(1, 1000, -30)], status)).isTimely).toBe(isTimely)
})

test('an announced version may be taken back at its own date, or softened, and not be made worse', () => {
  const known = facts([terms(1, 1000, -30), terms(2, 800, 3)])
  const instead = (rate: number) => planTerms(terms(3, rate, 0), daysFromNow(3), known)
  expect(instead(1000)).toMatchObject({ isTimely: true, isWorse: false, changes: [] })
  expect(instead(900)).toMatchObject({ isTimely: true, isWorse: false, changes: [{ field: 'defaultRate', isWorse: true }] })
  expect(instead(700)).toMatchObject({ isTimely: false, isWorse: true })
})

test('a promise that has not begun may be taken back; what has begun is lowered with notice only', () => {
  const promised = facts([terms(1, 1000, -30), terms(2, 1500, 3)])
  expect(planTerms(terms(3, 1000, 0), daysFromNow(3), promised).isTimely).toBe(true)
  expect(planTerms(terms(3, 1000, 0), daysFromNow(4), promised).isTimely).toBe(false)
  const begun = facts([terms(1, 1000, -30), terms(2, 1500, 0)])
  expect(planTerms(terms(3, 1000, 0), now, begun).isTimely).toBe(false)
})
