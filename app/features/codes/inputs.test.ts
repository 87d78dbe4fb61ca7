import { expect, test } from 'vitest'
import { CreateCode } from './inputs.ts'

const refs = { campaignId: '0198c0de-0000-7000-8000-000000000001', influencerId: '0198c0de-0000-7000-8000-000000000002' }

test('a code keeps its writing, a pattern is upper case', () => {
  expect(CreateCode.parse({ ...refs, code: ' Ana-10 ' })).toEqual({ ...refs, code: 'Ana-10' })
  expect(CreateCode.parse({ ...refs, pattern: '{name}{nn}' })).toEqual({ ...refs, pattern: '{NAME}{NN}' })
})

test.each([
  ['neither code nor pattern', {}, 'codes.code-or-pattern'],
  ['both', { code: 'ANA', pattern: '{NAME}' }, 'codes.code-or-pattern'],
  ['a space', { code: 'ANA 10' }, 'codes.malformed-code'],
  ['an accent', { code: 'PEÑA' }, 'codes.malformed-code'],
  ['VTEX’s reserved word', { code: 'New' }, 'codes.malformed-code'],
  ['an unknown part', { pattern: '{CITY}' }, 'codes.malformed-pattern'],
])('%s is refused', (_, wrong, message) => {
  expect(CreateCode.safeParse({ ...refs, ...wrong }).error?.issues.map((issue) => issue.message)).toEqual([message])
})

test('a code of 300 characters is the longest', () => {
  expect(CreateCode.safeParse({ ...refs, code: 'A'.repeat(300) }).success).toBe(true)
  expect(CreateCode.safeParse({ ...refs, code: 'A'.repeat(301) }).success).toBe(false)
})
