import { expect, test } from 'vitest'
import { planHistory } from './plan-history.ts'
import { plannedBrands, plannedCampaigns, plannedCodes, plannedInfluencers } from './world-plan.ts'

const now = new Date('2026-03-10T15:00:00Z')
const events = planHistory(now)
const created = events.flatMap((event) => (event.kind === 'create' ? [event] : []))

test('the history is the same every time, in order, and nothing of it lies in the future', () => {
  expect(planHistory(now)).toEqual(events)
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b))
  expect(events.at(-1)!.at).toBeLessThan(now.getTime())
  expect(now.getTime() - events[0]!.at).toBeLessThanOrEqual(60 * 86_400_000)
})

test('another day has the same history, a day later', () => {
  const tomorrow = planHistory(new Date(now.getTime() + 86_400_000))
  expect(tomorrow).toHaveLength(events.length)
  expect(tomorrow[0]!.at - events[0]!.at).toBe(86_400_000)
})

test('a few hundred orders hold every case that people meet', () => {
  expect(created.length).toBeGreaterThan(300)
  expect(new Set(created.map(({ orderId }) => orderId)).size).toBe(created.length)
  const kinds = new Set(events.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['cancel', 'change', 'create', 'move', 'phantom', 'request-cancellation', 'return'])
  for (const { slug, codeOfStrangers } of plannedBrands) {
    const orders = created.filter(({ brand }) => brand === slug)
    expect(orders.some(({ document }) => document !== undefined)).toBe(true)
    expect(orders.some(({ coupon }) => coupon?.includes(','))).toBe(true)
    expect(orders.some(({ coupon }) => coupon === codeOfStrangers)).toBe(true)
    expect(orders.some(({ coupon }) => coupon === null)).toBe(true)
  }
})

test('the last day holds a code that sells far more than it did, and orders whose coupon is near a code', () => {
  const day = (coupon: string) => created.filter((order) => order.coupon === coupon && order.at > now.getTime() - 86_400_000)
  expect(day('LUCIPIEL').length).toBeGreaterThan(20)
  expect(created.filter(({ coupon }) => coupon === 'VALE1O' || coupon === 'MATEO 10')).toHaveLength(2)
})

test('every code belongs to a campaign and to an influencer who works with its brand', () => {
  for (const { campaign, code, handle } of plannedCodes) {
    const brand = plannedCampaigns.find(({ utmSource }) => utmSource === campaign)?.brand
    expect(plannedInfluencers.find((influencer) => influencer.handle === handle)?.brands, code).toContain(brand)
  }
})
