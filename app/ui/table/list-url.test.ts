import { expect, test } from 'vitest'
import { listUrl, nextSort } from './list-url.ts'

test('a new sort keeps the filters and starts at the first page', () => {
  expect(listUrl('?q=ana&status=paid&after=abc', { sort: '-placed' })).toBe('?q=ana&status=paid&sort=-placed')
})

test('the next page keeps filters and sort, and replaces the page before', () => {
  expect(listUrl('?q=ana&sort=-placed&before=abc', { after: 'def', before: null })).toBe('?q=ana&sort=-placed&after=def')
})

test('taking the last filter away leaves the plain list', () => {
  expect(listUrl('?q=ana', { q: null })).toBe('?')
})

test('a column sorts down, then up, then not', () => {
  expect(nextSort(null, 'placed')).toBe('-placed')
  expect(nextSort('-placed', 'placed')).toBe('placed')
  expect(nextSort('placed', 'placed')).toBeNull()
  expect(nextSort('placed', 'total')).toBe('-total')
})
