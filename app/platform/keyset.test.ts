import { expect, test } from 'vitest'
import { decodeCursor, decodeSequenceCursor, encodeCursor, toPage, toSequencePage } from './keyset.server.ts'

const key = { at: new Date('2026-02-03T04:05:06.789Z'), id: '0198c0de-0000-7000-8000-000000000001' }

test('a cursor gives back its key', () => {
  expect(decodeCursor(encodeCursor(key))).toEqual(key)
})

test.each([
  '',
  'x',
  'bm8',
  Buffer.from('["2026-02-03T04:05:06Z","1"]').toString('base64url'),
  Buffer.from('{}').toString('base64url'),
])('the cursor %j is refused', (cursor) => {
  expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'page.invalid-cursor', kind: 'invalid' }))
})

test('a page ends with a cursor only where more rows follow', () => {
  const rows = [key, { ...key, id: '0198c0de-0000-7000-8000-000000000000' }]
  const first = toPage(rows, 1, (row) => row)
  expect(first.items).toEqual([key])
  expect(decodeCursor(first.nextCursor ?? '')).toEqual(key)
  expect(toPage(rows, 2, (row) => row)).toEqual({ items: rows, nextCursor: null })
  expect(toPage([], 2, () => key)).toEqual({ items: [], nextCursor: null })
})

test('a page by sequence number ends with a cursor that gives back its number', () => {
  const rows = [{ id: 900719925474099312n }, { id: 7n }]
  const first = toSequencePage(rows, 1)
  expect(first.items).toEqual([{ id: 900719925474099312n }])
  expect(decodeSequenceCursor(first.nextCursor ?? '')).toBe(900719925474099312n)
  expect(toSequencePage(rows, 2).nextCursor).toBeNull()
})

test.each(['', '-1', '1e3', '1.5', '0x10', '9999999999999999999'])('the sequence cursor of %j is refused', (text) => {
  const cursor = Buffer.from(text).toString('base64url')
  expect(() => decodeSequenceCursor(cursor)).toThrow(expect.objectContaining({ code: 'page.invalid-cursor' }))
})
