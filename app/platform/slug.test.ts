import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test.each([
  ['Café São João', 'cafe-sao-joao'],
  ['  Moda & Niñez -- 2026 ', 'moda-ninez-2026'],
  ['日本', ''],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('%j becomes %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})
