import { expect, test } from 'vitest'
import { payoutForm } from './payout-form.ts'

const form = payoutForm({ currency: 'COP', locale: 'es-CO' })
const typed = { minimumWithdrawal: '50.000', recoveryShare: '30', coolingOffHours: 72, noticeDays: 15 }

test('amounts and shares are read as people of the brand’s country write them', () => {
  expect(form.parse({ ...typed, secondApprovalAbove: '$ 2.000.000,50', recoveryShare: '12,5 %' })).toEqual({
    ...{ minimumWithdrawal: 5_000_000n, secondApprovalAbove: 200_000_050n, recoveryShare: 1250 },
    ...{ coolingOffHours: 72, noticeDays: 15 },
  })
})

test('without an amount one approval is enough', () => {
  expect(form.parse(typed).secondApprovalAbove).toBeNull()
})

test.each([
  ['minimumWithdrawal', '-1'],
  ['minimumWithdrawal', '50,000,00'],
  ['secondApprovalAbove', 'mucho'],
  ['recoveryShare', '101'],
  ['noticeDays', 91],
  ['coolingOffHours', 721],
])('%s of %s is a mistake beside its field', (field, value) => {
  const parsed = form.safeParse({ ...typed, [field]: value })
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]])
})
