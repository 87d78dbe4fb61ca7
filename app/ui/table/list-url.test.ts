import { expect, test } from 'vitest'
import { fileAddress, listUrl, nextSort } from './list-url.ts'

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

test('a file has the filters of its page beside its own', () => {
  expect(fileAddress('/codes.csv', '?q=ana')).toBe('/codes.csv?q=ana')
  expect(fileAddress('/codes.csv?influencerId=1', '?q=ana')).toBe('/codes.csv?influencerId=1&q=ana')
  expect(fileAddress('/codes.csv?influencerId=1', '')).toBe('/codes.csv?influencerId=1')
})
