import { expect, test } from 'vitest'
import { plainTerms } from '#app/domain/campaign-terms.ts'
import { campaignForm } from './form-inputs.ts'
import { termsForm } from './terms-form-inputs.ts'
import { termsToForm } from './terms-to-form.ts'

const money = { currency: 'COP', locale: 'es-CO' }
const percent = { kind: 'percent', value: '12,5' }
const base = { defaultRate: percent, confirmOn: 'payment', holdDays: 15 }
const parse = (form: Record<string, unknown>) => termsForm(money).safeParse({ ...base, ...form })
const mistakes = (form: Record<string, unknown>) =>
  parse(form).error?.issues.map((issue) => [issue.path.join('.'), (issue as { params?: { code?: string } }).params?.code])

function tiersOf(...steps: readonly (readonly string[])[]) {
  return { tiers: { mode: 'prospective', steps: steps.map(([from, rate]) => ({ from, rate })) } }
}

test('rates and amounts are read as the reader writes them, and a row of ids is a rule for each', () => {
  const rules = [{ scope: 'sku', ids: '1902, 1903\n1902', rate: { kind: 'fixed', value: '50.000' } }]
  expect(parse({ rules }).data?.terms).toEqual({
    ...plainTerms,
    defaultRate: { kind: 'percent', rate: 1250 },
    rules: ['1902', '1903'].map((targetId) => ({ scope: 'sku', targetId, rate: { kind: 'fixed', amountPerUnit: 5_000_000n } })),
    include: [],
    exclude: [],
    confirmOn: 'payment',
    holdDays: 15,
  })
})

test('terms survive their form', () => {
  const rules = [
    { scope: 'category', ids: '27 28', rate: { kind: 'percent', value: '8,75' } },
    { scope: 'sku', ids: '1902', rate: { kind: 'fixed', value: '1.234,50' } },
  ]
  const tiers = {
    mode: 'graduated',
    steps: [
      { from: '0', rate: '10' },
      { from: '1.000.000', rate: '12,5' },
    ],
  }
  const limits = { maxPerOrder: '90.000', budget: '5.000.000,50', newCustomerBonus: '2.000', newCustomersOnly: true }
  const { terms } = parse({ rules, tiers, ...limits, exclude: [{ kind: 'collection', ids: '137' }] }).data!
  expect(terms).toMatchObject({
    tiers: {
      steps: [
        { from: 0n, rate: 1000 },
        { from: 100_000_000n, rate: 1250 },
      ],
    },
    budget: 500_000_050n,
  })
  const shown = termsToForm({ ...terms, version: 1, validFrom: new Date(0) }, money)
  expect(termsForm(money).parse(shown).terms).toEqual(terms)
})

test.each([
  ['a rate above 100 %', { defaultRate: { kind: 'percent', value: '101' } }, 'defaultRate.value', 'campaigns.malformed-rate'],
  ['an amount of nothing', { defaultRate: { kind: 'fixed', value: '0' } }, 'defaultRate.value', 'campaigns.malformed-amount'],
  ['a row without ids', { include: [{ kind: 'sku', ids: ' , ' }] }, 'include.0.ids', 'campaigns.no-ids'],
  ['an id that cannot be one', { exclude: [{ kind: 'sku', ids: '19 é' }] }, 'exclude.0.ids', 'campaigns.malformed-id'],
  ['a budget that is no amount', { budget: 'mucho' }, 'budget', 'campaigns.malformed-amount'],
  ['tiers without a step', { tiers: { mode: 'graduated' } }, 'tiers.steps', 'campaigns.no-steps'],
  ['a first step above nothing', tiersOf(['5', '10']), 'tiers.steps.0.from', 'campaigns.first-step-not-zero'],
  [
    'a step below the one before',
    tiersOf(['0', '10'], ['9', '11'], ['8', '12']),
    'tiers.steps.2.from',
    'campaigns.steps-not-ascending',
  ],
  ['a step without a rate', tiersOf(['', '10'], ['9']), 'tiers.steps.1.rate', 'campaigns.malformed-rate'],
])('%s is refused at its field', (_, form, path, code) => {
  expect(mistakes(form)).toEqual([[path, code]])
})

test('a target that comes again is refused at its second row, and what is included cannot be excluded', () => {
  const rule = { scope: 'sku', ids: '7', rate: percent }
  const rows = {
    rules: [rule, { ...rule, ids: '8 7' }],
    include: [{ kind: 'sku', ids: '1 2' }],
    exclude: [{ kind: 'sku', ids: '2' }],
  }
  expect(mistakes(rows)).toEqual([
    ['rules.1.ids', 'campaigns.repeated-rule'],
    ['exclude.0.ids', 'campaigns.included-and-excluded'],
  ])
})

test('a campaign may last one day, and not end before it starts', () => {
  const campaign = (lastDay: string) => campaignForm(money).safeParse({ ...base, name: 'Mayo', firstDay: '2026-05-02', lastDay })
  expect(campaign('2026-05-02').data).toMatchObject({ name: 'Mayo', description: '', firstDay: '2026-05-02' })
  expect(campaign('2026-05-01').error?.issues[0]?.path).toEqual(['lastDay'])
})

test('steps are looked at only where tiers are chosen', () => {
  expect(parse({ tiers: { mode: 'none', steps: [{ from: 'x', rate: '' }] } }).data?.terms.tiers).toBeNull()
})
