import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateCode, generateFreeCode, isCode, isCodePattern, lookAlikeKey, RANDOM_ALPHABET } from './code-pattern.ts'

const ana = { name: 'Ana María Gómez', handle: 'ana.gomez_' }
const zero = () => 0
const counting = () => {
  let count = 0
  return (limit: number) => count++ % limit
}

test.each([
  ['{NAME}{NN}', 7, 'ANA07'],
  ['{NAME}{N}', 12, 'ANA12'],
  ['{HANDLE}-{RAND4}', 1, 'ANAGOMEZ-ABCD'],
  ['verano-{NAME}', 1, 'VERANO-ANA'],
])('%s with number %i gives %s', (pattern, sequence, code) => {
  expect(generateCode(pattern, ana, sequence, counting())).toBe(code)
})

test('a name of another script leaves the rest of the pattern, without hanging hyphens', () => {
  expect(generateCode('{NAME}-{NN}', { name: '大', handle: '' }, 3, zero)).toBe('03')
  expect(() => generateCode('{NAME}', { name: '大', handle: '' }, 1, zero)).toThrow('codes.invalid-code')
})

test.each(['', '{NAME', '{OTHER}', 'a b', '{RAND1}', '{NNNNN}', 'ñ', '{name}'])('%j is no pattern', (pattern) => {
  expect(isCodePattern(pattern)).toBe(false)
  expect(() => generateCode(pattern, ana, 1, zero)).toThrow('codes.invalid-pattern')
})

test.each([
  ['ANA10', true],
  ['ana-10', true],
  ['new', false],
  ['A_B', false],
  ['', false],
  ['A'.repeat(301), false],
])('%s is a code: %s', (code, valid) => {
  expect(isCode(code)).toBe(valid)
})

test('codes that look alike have one key', () => {
  expect(lookAlikeKey('bOlI1')).toBe(lookAlikeKey('B0L11'))
  expect(lookAlikeKey('ANA10')).not.toBe(lookAlikeKey('ANA20'))
})

test('a taken code, or one that looks like it, is passed over until none is left', () => {
  const taken = new Set(['ANA1', 'ANAI', 'ANA2'].map(lookAlikeKey))
  const isTaken = (key: string) => taken.has(key)
  expect(generateFreeCode('{NAME}{N}', ana, isTaken, zero)).toBe('ANA3')
  expect(generateFreeCode('{NAME}{N}', ana, () => true, zero)).toBeNull()
  expect(generateFreeCode('{NAME}', ana, (key) => key === 'ANA', zero)).toBeNull()
  expect(generateFreeCode('{NAME}-{RAND4}', ana, (key) => key.endsWith('ABCD'), counting())).toBe('ANA-EFGH')
})

test('every generated code is one that VTEX accepts, and random characters cannot be mistaken', () => {
  expect(RANDOM_ALPHABET).not.toMatch(/[O0I1]/)
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.integer({ min: 1, max: 99 }),
      fc.nat(31),
      (name, handle, sequence, drawn) => {
        const code = generateCode('{NAME}{HANDLE}{NN}-{RAND4}', { name, handle: handle.slice(0, 100) }, sequence, () => drawn)
        expect(isCode(code)).toBe(true)
        expect(code).toBe(code.toUpperCase())
      },
    ),
  )
})
