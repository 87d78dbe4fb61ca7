import { expect, test } from 'vitest'
import { nextStep, setupAddress, setupStepOf, setupSteps } from './setup-steps.ts'

test('every step of a draft is found by its own address, and leads to the next until the review', () => {
  for (const step of setupSteps.filter((one) => one !== 'review'))
    expect(setupStepOf(`http://x${setupAddress('/campaigns/1', step)}`, 'draft')).toBe(step)
  expect(setupSteps.map(nextStep)).toEqual(['products', 'terms', 'discount', 'codes', 'review', 'review'])
})

test('the pages of a published campaign stand alone, whatever the address says', () => {
  expect(setupStepOf('http://x/edit?setup=basics', 'active')).toBeNull()
  expect([setupStepOf('http://x/edit', 'draft'), setupStepOf('http://x/edit?setup=made-up', 'draft')]).toEqual([null, null])
})
