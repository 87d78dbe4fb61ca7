import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandVariables } from './brand-css.ts'
import { contrast } from './color.ts'
import { colorStanding, isSeen } from './color-standing.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const modes = fc.constantFrom('light' as const, 'dark' as const)
const pages = { light: '#ffffff', dark: '#15181d' }

test('whatever a brand’s colour is, its texts read in both themes', () => {
  fc.assert(
    fc.property(color, modes, (brand, mode) => {
      const variables = brandVariables(brand, mode)
      expect(contrast(variables['--brand-text']!, variables['--brand']!)).toBeGreaterThanOrEqual(4.5)
      for (const ink of ['--ant-color-primary', '--ant-color-link'])
        for (const behind of [pages[mode], variables['--brand-soft']!])
          expect(contrast(variables[ink]!, behind)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('on a dark page a fill is seen, whatever the colour', () => {
  fc.assert(fc.property(color, (brand) => contrast(brandVariables(brand, 'dark')['--brand']!, pages.dark) >= 2.2))
})

test.each([
  ['#ffffff', 'unseen'],
  ['#f4f4f4', 'unseen'],
  ['#f5d90a', 'faint'],
  ['#1f6f5c', 'clear'],
  ['#000000', 'clear'],
])('%s on a white page is %s', (brand, standing) => {
  expect(colorStanding(brand)).toBe(standing)
  expect(isSeen(brand)).toBe(standing !== 'unseen')
})
