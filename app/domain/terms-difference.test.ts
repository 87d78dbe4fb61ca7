import { expect, test } from 'vitest'
import { type CampaignTerms, plainTerms } from './campaign-terms.ts'
import { areTermsWorse, termsDifference } from './terms-difference.ts'

const terms: CampaignTerms = {
  ...plainTerms,
  version: 1,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  defaultRate: { kind: 'percent', rate: 1000 },
  rules: [],
  include: [],
  exclude: [],
  confirmOn: 'payment',
  holdDays: 15,
}
const percent = (rate: number) => ({ kind: 'percent', rate }) as const
const fixed = (amountPerUnit: bigint) => ({ kind: 'fixed', amountPerUnit }) as const
const sku = (id: string) => ({ kind: 'sku', id }) as const
const rule = (targetId: string, rate: number) => ({ scope: 'sku', targetId, rate: percent(rate) }) as const
const tiers = (...rates: number[]) => ({
  mode: 'graduated' as const,
  steps: rates.map((rate, index) => ({ from: BigInt(index) * 1000n, rate })),
})

test('terms that say the same differ in nothing, whatever their version, date and order', () => {
  const before = { ...terms, rules: [rule('1', 500), rule('2', 600)], include: [sku('1'), sku('2')] }
  const after = {
    ...before,
    version: 2,
    validFrom: new Date('2026-05-01T00:00:00Z'),
    rules: [rule('2', 600), rule('1', 500)],
    include: [sku('2'), sku('1')],
  }
  expect(termsDifference(before, after)).toEqual([])
  expect(areTermsWorse(before, after)).toBe(false)
})

test.each<[string, Partial<CampaignTerms>, Partial<CampaignTerms>, boolean]>([
  ['a lower rate', {}, { defaultRate: percent(900) }, true],
  ['a higher rate', {}, { defaultRate: percent(1100) }, false],
  ['a fixed amount for a percentage', {}, { defaultRate: fixed(900_000n) }, true],
  ['a higher fixed amount', { defaultRate: fixed(10n) }, { defaultRate: fixed(11n) }, false],
  ['tiers that begin below the rate', {}, { tiers: tiers(900, 2000) }, true],
  ['tiers that begin at the rate', {}, { tiers: tiers(1000, 2000) }, false],
  ['no tiers any more', { tiers: tiers(1000, 2000) }, {}, true],
  [
    'a step that comes later',
    { tiers: tiers(1000, 2000) },
    {
      tiers: {
        mode: 'graduated',
        steps: [
          { from: 0n, rate: 1000 },
          { from: 1001n, rate: 2000 },
        ],
      },
    },
    true,
  ],
  ['another way of counting', { tiers: tiers(1000, 2000) }, { tiers: { ...tiers(1000, 2000), mode: 'prospective' } }, true],
  [
    'tiers that are all above the best before',
    { tiers: tiers(1000, 2000) },
    { tiers: { ...tiers(2000, 3000), mode: 'prospective' } },
    false,
  ],
  ['a rule below the default', {}, { rules: [rule('1', 500)] }, true],
  ['a rule above the default', {}, { rules: [rule('1', 1500)] }, false],
  ['a good rule that goes', { rules: [rule('1', 1500)] }, {}, true],
  ['a bad rule that goes', { rules: [rule('1', 500)] }, {}, false],
  ['a rule at the first step of tiers', { tiers: tiers(500, 2000) }, { tiers: tiers(500, 2000), rules: [rule('1', 500)] }, true],
  ['a list where everything took part', {}, { include: [sku('1')] }, true],
  ['everything where a list was', { include: [sku('1')] }, {}, false],
  ['more products', { include: [sku('1')] }, { include: [sku('1'), sku('2')] }, false],
  ['other products', { include: [sku('1')] }, { include: [sku('2')] }, true],
  ['a product that is excluded', {}, { exclude: [sku('1')] }, true],
  ['a product that is excluded no more', { exclude: [sku('1')] }, {}, false],
  ['new customers only', {}, { newCustomersOnly: true }, true],
  ['a minimum', {}, { minimumOrder: 1n }, true],
  ['a lower minimum', { minimumOrder: 5n }, { minimumOrder: 1n }, false],
  ['a bonus', {}, { newCustomerBonus: 1n }, false],
  ['no bonus any more', { newCustomerBonus: 1n }, {}, true],
  ['a cap', {}, { maxPerOrder: 1_000_000n }, true],
  ['a cap that goes', { maxPerPeriod: 1n }, {}, false],
  ['a smaller budget', { budget: 5n }, { budget: 4n }, true],
  ['confirmed on the invoice', {}, { confirmOn: 'invoice' }, true],
  ['confirmed on payment', { confirmOn: 'invoice' }, {}, false],
  ['a longer hold', {}, { holdDays: 16 }, true],
  ['a shorter hold', {}, { holdDays: 14 }, false],
])('%s is told, and whether it is worse', (_, was, is, isWorse) => {
  const [before, after] = [
    { ...terms, ...was },
    { ...terms, ...is },
  ]
  expect(termsDifference(before, after)).toHaveLength(1)
  expect(termsDifference(before, after)[0]).toMatchObject({ isWorse })
  expect(areTermsWorse(before, after)).toBe(isWorse)
})

test('each change says both sides, in the order in which one tells it', () => {
  const after = { ...terms, holdDays: 10, defaultRate: percent(1200) }
  expect(termsDifference(terms, after)).toEqual([
    { field: 'defaultRate', before: percent(1000), after: percent(1200), isWorse: false },
    { field: 'holdDays', before: 15, after: 10, isWorse: false },
  ])
})
