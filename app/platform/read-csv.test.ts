import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvDialects, csvLine } from './csv.server.ts'
import { readCsv } from './read-csv.ts'

test('semicolons, commas and tabs are told apart by the first line', () => {
  expect(readCsv('a;b\n1,5;2', 9)).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ])
  expect(readCsv('a,b\r\n1,2\r\n', 9)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(readCsv('a\tb\n1\t2', 9)[1]).toEqual(['1', '2'])
})

test('quotes keep separators, line ends and quotes; marks, blanks and empty lines go', () => {
  expect(readCsv('\uFEFFname,code\n\n" Ana ""la"" ,\n10", X \n,\n', 9)).toEqual([
    ['name', 'code'],
    ['Ana "la" ,\n10', 'X'],
  ])
})

test('a quote left open and too many lines are refused', () => {
  expect(() => readCsv('a\n"b', 9)).toThrow(SyntaxError)
  expect(() => readCsv('a\nb\nc', 2)).toThrow(RangeError)
})

test('what we write we read, whatever it is', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    .map((value) => value.replaceAll(/[\r\n]/g, ' ').trim())
    .filter((value) => !value.startsWith("'"))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1 }), (rows) => {
      const kept = rows.filter((cells) => cells.some((cell) => cell !== ''))
      const written = [['one', 'two', 'three'], ...rows].map((cells) => csvLine(cells, csvDialects.es)).join('')
      expect(readCsv(written, 1000).slice(1)).toEqual(kept)
    }),
  )
})
