import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'

const row = { name: 'Ana', endsAt: new Date(5) as Date | null, count: 1 }

test('only what is given and differs is a change', () => {
  expect(changesOf(row, { name: 'Eva', endsAt: new Date(5), count: undefined })).toEqual({
    before: { name: 'Ana' },
    after: { name: 'Eva' },
  })
})

test('emptying a field is a change', () => {
  expect(changesOf(row, { endsAt: null })).toEqual({ before: { endsAt: new Date(5) }, after: { endsAt: null } })
})

test('the same again is no change', () => {
  expect(changesOf(row, { name: 'Ana', endsAt: new Date(5) })).toBeNull()
})
