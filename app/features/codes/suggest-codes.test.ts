import { expect, test } from 'vitest'
import { lookAlikeKey } from '#app/domain/code-pattern.ts'
import { suggestCodes } from './suggest-codes.ts'

const takenOf = (...codes: string[]) => new Map(codes.map((code) => [lookAlikeKey(code), code]))

test('near a taken code stand free ones, and none that looks like another', () => {
  expect(suggestCodes('vale10', takenOf('VALE10', 'VALEI5'))).toEqual(['VALE20', 'VALE5', 'VALE10-VIP', 'CONVALE'])
})

test('a word that may not be said gets no neighbours that say it', () => {
  expect(suggestCodes('MIERDA', new Map())).toEqual([])
})
