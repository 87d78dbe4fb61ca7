import { expect, test } from 'vitest'
import { isReadable, isReadableJson } from './readable-text.ts'

test.each(['', 'Ana Gómez', 'línea\r\notra\tcelda', '👩‍👧', 'ñandú ≤ 3'])('%j is text', (text) => {
  expect(isReadable(text)).toBe(true)
})

test.each(['\u0000', 'a\u0000b', '\u001b[31m', '\ud800', 'x\udc00', 'bad \ufffd bytes', '\u007f'])('%j is none', (text) => {
  expect(isReadable(text)).toBe(false)
})

test('names and texts are looked for at every depth', () => {
  expect(isReadableJson({ a: [{ b: 'fine' }], n: 1, none: null })).toBe(true)
  expect(isReadableJson({ a: [{ b: '\u0000' }] })).toBe(false)
  expect(isReadableJson({ a: { '\u0000': 1 } })).toBe(false)
})

test('a value nested a hundred thousand times is refused, not followed', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown
  expect(isReadableJson(deep)).toBe(false)
})
