import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CodeCandidate, decideAttribution } from './attribution.ts'
import { normalizeCode } from './normalize-code.ts'

const placedAt = new Date('2026-05-21T20:17:37Z')
const after = (ms: number) => new Date(placedAt.getTime() + ms)
const candidate = (code: string, over: Partial<CodeCandidate> = {}): CodeCandidate => ({
  codeId: `code-${code}`,
  normalizedCode: code,
  influencerId: `influencer-${code}`,
  campaignId: 'campaign',
  assignedFrom: after(-1_000),
  assignedUntil: null,
  campaignStartsAt: after(-2_000),
  campaignEndsAt: null,
  ...over,
})
const order = (couponCodes: string[], over: { discountingCodes?: string[]; origin?: string; account?: string } = {}) => ({
  origin: 'Marketplace',
  account: 'farmrio',
  couponCodes,
  discountingCodes: [],
  createdAt: placedAt,
  ...over,
})
const decide = (typed: ReturnType<typeof order>, candidates: CodeCandidate[]) => decideAttribution(typed, candidates, 'farmrio')

test.each([
  ['bazar20', 'BAZAR20'],
  ['  Ñandú-é ', 'NANDU-E'],
  ['ＡＮＡ１０', 'ANA10'],
  ['\u00a0ana10\u200b\ufeff', 'ANA10'],
  ['straße', 'STRASSE'],
  ['ANA10', 'ANA10'],
  [' ', ''],
])('code %j is matched as %j', (code, normalized) => {
  expect(normalizeCode(code)).toBe(normalized)
})

test('matching is blind to a second normalisation, to case, accents and surrounding blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (code) => {
      expect(normalizeCode(normalizeCode(code))).toBe(normalizeCode(code))
    }),
    { numRuns: 2_000 },
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9-]{1,20}$/), (code) => {
      expect(normalizeCode(` ${code.toLowerCase()}\t`)).toBe(code)
      expect(normalizeCode(code.replaceAll('A', 'á').replaceAll('N', 'ñ'))).toBe(code)
    }),
  )
})

test('the order belongs to the influencer of its code', () => {
  expect(decide(order(['bazar20']), [candidate('OTHER'), candidate('BAZAR20')])).toEqual({
    kind: 'attributed',
    codeId: 'code-BAZAR20',
    influencerId: 'influencer-BAZAR20',
    campaignId: 'campaign',
    flags: [],
    reason: { code: 'known-code', params: { code: 'BAZAR20' } },
  })
})

test.each<[string, Partial<CodeCandidate>, string]>([
  ['assigned this very moment', { assignedFrom: placedAt }, 'known-code'],
  ['assigned a moment later', { assignedFrom: after(1) }, 'not-assigned'],
  ['taken away this very moment', { assignedUntil: placedAt }, 'not-assigned'],
  ['taken away a moment later', { assignedUntil: after(1) }, 'known-code'],
  ['campaign opens this very moment', { campaignStartsAt: placedAt }, 'known-code'],
  ['campaign opens a moment later', { campaignStartsAt: after(1) }, 'outside-campaign'],
  ['campaign over this very moment', { campaignEndsAt: placedAt }, 'outside-campaign'],
])('at the creation of the order: %s', (_, over, code) => {
  expect(decide(order(['A']), [candidate('A', over)]).reason.code).toBe(code)
})

test('a code that changed hands pays whoever had it when the order was created', () => {
  const before = candidate('A', { influencerId: 'ana', assignedFrom: after(-900), assignedUntil: placedAt })
  const since = candidate('A', { influencerId: 'luis', assignedFrom: placedAt })
  expect(decide(order(['A']), [before, since])).toMatchObject({ kind: 'attributed', influencerId: 'luis', flags: [] })
  expect(decide({ ...order(['A']), createdAt: after(-1) }, [before, since])).toMatchObject({ influencerId: 'ana' })
})

test('of several codes the one that discounted a line wins, else the first typed, and the order is flagged', () => {
  const codes = [candidate('B'), candidate('A'), candidate('C', { assignedFrom: after(1) })]
  expect(decide(order(['a', 'b', 'c', 'x']), codes)).toMatchObject({
    codeId: 'code-A',
    flags: ['several-codes'],
    reason: { code: 'first-code', params: { code: 'A', others: 'B' } },
  })
  expect(decide(order(['a', 'b'], { discountingCodes: ['b'] }), codes)).toMatchObject({
    codeId: 'code-B',
    flags: ['several-codes'],
    reason: { code: 'discounting-code', params: { code: 'B', others: 'A' } },
  })
  expect(decide(order(['b', 'B ', 'ｂ']), codes)).toMatchObject({ codeId: 'code-B', flags: [], reason: { code: 'known-code' } })
})

test('a coupon that nobody has keeps the order unattributed, no coupon leaves it out', () => {
  expect(decide(order(['promo', 'x']), [candidate('A')])).toEqual({
    kind: 'unattributed',
    reason: { code: 'unknown-code', params: { codes: 'PROMO, X' } },
  })
  expect(decide(order([]), [candidate('A')])).toEqual({ kind: 'ignored', reason: { code: 'no-coupon', params: {} } })
  expect(decide(order([' ', '']), [candidate('A')])).toMatchObject({ kind: 'ignored', reason: { code: 'no-coupon' } })
})

test('only marketplace orders of the brand account count', () => {
  expect(decide(order(['A'], { origin: 'Fulfillment' }), [candidate('A')])).toEqual({
    kind: 'ignored',
    reason: { code: 'not-marketplace', params: { origin: 'Fulfillment' } },
  })
  expect(decide(order(['A'], { account: 'seller7' }), [candidate('A')])).toMatchObject({
    kind: 'ignored',
    reason: { code: 'other-account' },
  })
  expect(decide(order(['A'], { account: 'FarmRio', origin: 'marketplace' }), [candidate('A')]).kind).toBe('attributed')
})
