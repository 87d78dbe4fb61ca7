import { expect, test } from 'vitest'
import { tallyOf } from './run-projects.ts'

const summary = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 }

test.each([
  ['a clean run', summary, 0, { passed: 7, failed: 0, skipped: 2 }],
  ['failed tests', { ...summary, success: false, numFailedTests: 3 }, 1, { passed: 7, failed: 3, skipped: 2 }],
  ['an error outside tests', { ...summary, success: false }, 1, { passed: 7, failed: 1, skipped: 2 }],
  ['a run that never began', null, 1, { passed: 0, failed: 1, skipped: 0 }],
  ['a run that was killed', null, null, { passed: 0, failed: 1, skipped: 0 }],
])('%s counts as it should', (_name, counted, code, tally) => {
  expect(tallyOf(counted, code)).toEqual(tally)
})
