import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('only the fields that differ are shown, nested ones by their path', () => {
  const before = { name: 'Ana', rate: { kind: 'percent', rate: 1000 }, tags: ['a'], same: { x: null } }
  const after = { name: 'Ana', rate: { kind: 'percent', rate: 1250 }, tags: ['a', 'b'], same: { x: null }, isNew: true }
  expect(changedFields(before, after)).toEqual([
    { path: 'rate.rate', before: 1000, after: 1250 },
    { path: 'tags', before: ['a'], after: ['a', 'b'] },
    { path: 'isNew', before: undefined, after: true },
  ])
})

test('of something new every field is shown, of something gone what it was', () => {
  expect(changedFields(null, { name: 'Ana' })).toEqual([{ path: 'name', before: undefined, after: 'Ana' }])
  expect(changedFields({ name: 'Ana' }, null)).toEqual([{ path: 'name', before: 'Ana', after: undefined }])
  expect(changedFields(null, null)).toEqual([])
})
