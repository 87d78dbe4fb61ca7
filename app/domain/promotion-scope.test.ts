import { expect, test } from 'vitest'
import type { ProductSelector } from './campaign-terms.ts'
import { promotionScope } from './promotion-scope.ts'

const of = (kind: ProductSelector['kind'], ...ids: string[]): ProductSelector[] => ids.map((id) => ({ kind, id }))

test('all products: a promotion without conditions', () => {
  expect(promotionScope([], [])).toEqual({ parts: {}, unsaid: [] })
})

test('one kind that takes part and others that do not are told', () => {
  expect(promotionScope(of('category', '10'), of('sku', '1', '2'))).toEqual({
    parts: { category: { ids: ['10'], isExcluded: false }, sku: { ids: ['1', '2'], isExcluded: true } },
    unsaid: [],
  })
})

test('several kinds that take part cannot be told: VTEX would ask for all of them at once', () => {
  expect(promotionScope([...of('sku', '1'), ...of('collection', '7')], of('product', '5'))).toEqual({
    parts: { product: { ids: ['5'], isExcluded: true } },
    unsaid: [
      { list: 'include', kind: 'sku' },
      { list: 'include', kind: 'collection' },
    ],
  })
})

test('within an included kind an exclusion cannot be told, and means nothing among SKUs', () => {
  expect(promotionScope(of('category', '10'), of('category', '12')).unsaid).toEqual([{ list: 'exclude', kind: 'category' }])
  expect(promotionScope(of('sku', '1'), of('sku', '2'))).toEqual({
    parts: { sku: { ids: ['1'], isExcluded: false } },
    unsaid: [],
  })
})
