import { expect, test } from 'vitest'
import { plainTerms } from '#app/domain/campaign-terms.ts'
import { AddTerms, CreateCampaign, TermsInput } from './inputs.ts'
import { decodeTerms, encodeTerms } from './terms-codec.ts'

const percent = { kind: 'percent', rate: 1250 }
const fixed = { kind: 'fixed', amountPerUnit: 50_000 }

test('terms that say nothing else confirm on payment and hold for 15 days', () => {
  expect(TermsInput.parse({ defaultRate: percent })).toEqual({
    ...plainTerms,
    defaultRate: percent,
    rules: [],
    include: [],
    exclude: [],
    confirmOn: 'payment',
    holdDays: 15,
  })
})

test('terms survive being stored, amounts beyond 2^53 among them', () => {
  const rules = [{ scope: 'sku', targetId: '1902', rate: fixed }]
  const terms = TermsInput.parse({
    defaultRate: percent,
    rules,
    exclude: [{ kind: 'collection', id: '137' }],
    confirmOn: 'invoice',
  })
  const large = { ...terms, defaultRate: { kind: 'fixed', amountPerUnit: 9_007_199_254_740_993n } as const }
  const row = JSON.parse(JSON.stringify(encodeTerms(large)))
  const numbered = {
    id: 'id',
    campaignId: 'campaign',
    version: 1,
    validFrom: new Date(0),
    createdAt: new Date(0),
    createdBy: 'x',
  }
  expect(decodeTerms({ ...row, ...numbered })).toEqual({ ...large, version: 1, validFrom: new Date(0) })
})

test.each([
  ['a rate above 100 %', { defaultRate: { kind: 'percent', rate: 10_001 } }],
  ['a negative rate', { defaultRate: { kind: 'percent', rate: -1 } }],
  ['a fraction of a basis point', { defaultRate: { kind: 'percent', rate: 12.5 } }],
  ['a fixed amount of nothing', { defaultRate: { kind: 'fixed', amountPerUnit: 0 } }],
  ['a fixed amount in fractions', { defaultRate: { kind: 'fixed', amountPerUnit: 0.5 } }],
  ['a hold of more than a year', { holdDays: 366 }],
  ['another confirming event', { confirmOn: 'delivery' }],
  ['a rule without a target', { rules: [{ scope: 'sku', targetId: ' ', rate: fixed }] }],
  ['a rule for a collection', { rules: [{ scope: 'collection', targetId: '1', rate: fixed }] }],
])('%s is refused', (_, wrong) => {
  expect(TermsInput.safeParse({ defaultRate: percent, ...wrong }).success).toBe(false)
})

test('a target named twice is refused at its second place; the same id of another kind is another target', () => {
  const rule = (scope: string) => ({ scope, targetId: '7', rate: percent })
  const twice = TermsInput.safeParse({ defaultRate: percent, rules: [rule('sku'), rule('product'), rule('sku')] })
  expect(twice.error?.issues).toMatchObject([{ path: ['rules', 2], message: 'campaigns.repeated-rule' }])
})

test('what is included cannot be excluded, in any version', () => {
  const selector = { kind: 'category', id: '27' }
  const terms = { defaultRate: percent, include: [selector], exclude: [{ kind: 'sku', id: '27' }, selector] }
  for (const result of [
    TermsInput.safeParse(terms),
    AddTerms.safeParse({ campaignId: '0198c0de-0000-7000-8000-000000000001', ...terms }),
  ])
    expect(result.error?.issues).toMatchObject([{ path: ['exclude', 1], message: 'campaigns.included-and-excluded' }])
})

test('a campaign ends after it starts, and says both with an offset', () => {
  const campaign = {
    brandId: '0198c0de-0000-7000-8000-000000000001',
    name: 'Mayo',
    startsAt: '2026-05-01T00:00:00-05:00',
    terms: { defaultRate: percent },
  }
  expect(CreateCampaign.parse(campaign)).toMatchObject({
    startsAt: new Date('2026-05-01T05:00:00Z'),
    endsAt: null,
    description: '',
  })
  const backwards = CreateCampaign.safeParse({ ...campaign, endsAt: '2026-05-01T05:00:00Z' })
  expect(backwards.error?.issues).toMatchObject([{ path: ['endsAt'], message: 'campaigns.window-backwards' }])
  expect(CreateCampaign.safeParse({ ...campaign, startsAt: '2026-05-01T00:00:00' }).success).toBe(false)
})
