import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, mix, parseHex, readableOn, textOn } from './color.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('black on white has the greatest contrast and a colour on itself none', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#1f6f5c', '#1f6f5c')).toBe(1)
})

test('the contrast of a known pair is what WCAG says', () => {
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a text can be read on any brand colour', () => {
  fc.assert(fc.property(color, (fill) => contrast(textOn(fill), fill) >= 4.5))
})

test('any brand colour has a shade that reads on light and on dark surfaces', () => {
  fc.assert(
    fc.property(color, fc.constantFrom('#ffffff', '#f6f7f8', '#15181d', '#0d0f12'), (brand, surface) => {
      return contrast(readableOn(surface, brand), surface) >= 4.5
    }),
  )
})

test('a brand colour that reads already is left as it is', () => {
  expect(readableOn('#ffffff', '#1f6f5c')).toBe('#1f6f5c')
})

test('half of white over black is the grey between', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
})

test('what is not a colour is refused', () => {
  expect(() => parseHex('teal')).toThrow(RangeError)
})
