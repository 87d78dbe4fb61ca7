import { expect, test } from 'vitest'
import { wordProblem } from './code-words.ts'

test.each([
  ['new', 'reserved'],
  ['Promo', 'reserved'],
  ['PR0M0', 'reserved'],
  ['MIERDA10', 'forbidden'],
  ['M1ERD4', 'forbidden'],
  ['ANA-MIER-DA', 'forbidden'],
  ['PUTA10', 'forbidden'],
  ['PUT4', 'forbidden'],
  ['ANA-CULO', 'forbidden'],
  ['COMPUTADOR10', null],
  ['CANAL-UNO', null],
  ['VALE10', null],
  ['PROMOANA', null],
  ['NEWYORK', null],
  ['CLASSIC20', null],
])('%s is %s', (code, problem) => {
  expect(wordProblem(code)).toBe(problem)
})
