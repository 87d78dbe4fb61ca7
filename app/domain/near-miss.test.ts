import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCode, lookAlikeKey } from './code-pattern.ts'
import { compareNearness, keysNear, nearKey, whyNear } from './near-miss.ts'

const open = { wasAssigned: true, wasOpen: true }

test.each([
  ['VALE1O', 'VALE10', 'look-alike'],
  ['vale 10', 'VALE10', 'spacing'],
  ['ANA-MAR10', 'ANAMAR10', 'spacing'],
  ['«Vale10»', 'VALE10', 'spacing'],
  ['VALE100', 'VALE10', 'one-letter'],
  ['VAL10', 'VALE10', 'one-letter'],
  ['VAEL10', 'VALE10', 'one-letter'],
  ['VALF10', 'VALE10', 'one-letter'],
  ['VALE1', 'VALE10', 'one-letter'],
  ['BIENVENIDA10', 'VALE10', null],
  ['VAL1', 'VALE10', null],
  ['AB', 'AC', null],
  ['ABCD', 'ABCE', null],
  ['', 'VALE10', null],
  ['VALE10', 'VALE10', null],
])('%s beside %s: %s', (typed, code, kind) => {
  expect(whyNear(typed, { code, ...open })).toBe(kind)
})

test('the very code is near where it was nobody’s, or its campaign was not open', () => {
  expect(whyNear('vale10', { code: 'VALE10', wasAssigned: false, wasOpen: true })).toBe('not-assigned')
  expect(whyNear('vale10', { code: 'VALE10', wasAssigned: true, wasOpen: false })).toBe('outside-campaign')
})

const text = fc.stringMatching(/^[A-Z0-9]{5,12}$/).filter(isCode)

test('whatever one letter does to a code, its key is among those looked up', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom('out', 'in', 'other', 'swap'), (code, seed, what) => {
      const at = seed % code.length
      const letter = 'QZ7'[seed % 3]!
      const typed = {
        out: code.slice(0, at) + code.slice(at + 1),
        in: code.slice(0, at) + letter + code.slice(at),
        other: code.slice(0, at) + letter + code.slice(at + 1),
        swap: code.slice(0, at) + (code[at + 1] ?? '') + code[at]! + code.slice(at + 2),
      }[what]
      if (typed.length < 5) return
      expect(keysNear(nearKey(typed))).toContain(nearKey(code))
      if (nearKey(typed) !== nearKey(code)) expect(whyNear(typed, { code, ...open })).toBe('one-letter')
    }),
  )
})

test('and what is not looked up is not near', () => {
  fc.assert(
    fc.property(text, text, (typed, code) => {
      if (!keysNear(nearKey(typed)).includes(nearKey(code))) expect(whyNear(typed, { code, ...open })).toBeNull()
    }),
  )
})

test('codes that look alike have one key, and a key of ten letters has fewer than 800 near it', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      if (lookAlikeKey(a) === lookAlikeKey(b)) expect(nearKey(a)).toBe(nearKey(b))
    }),
  )
  expect(keysNear('VALENT1NA0').length).toBeLessThan(800)
  expect(keysNear('A'.repeat(41))).toEqual([])
})

test('of several, one that may be paid comes first, then the closest', () => {
  const sorted = [
    { kind: 'one-letter', isPayable: true },
    { kind: 'not-assigned', isPayable: false },
    { kind: 'look-alike', isPayable: true },
  ] as const
  expect([...sorted].sort(compareNearness).map(({ kind }) => kind)).toEqual(['look-alike', 'one-letter', 'not-assigned'])
})
