import { expect, test } from 'vitest'
import { safeRedirect } from './safe-redirect.ts'

test.each(['/', '/brands/casa', '/brands/casa/orders?status=paid&q=a%2Fb#row', '/login?next=/x'])('%s stays', (target) => {
  expect(safeRedirect(target, '/elsewhere')).toBe(target)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'brands/casa',
  '',
  null,
  undefined,
])('%j leads home', (target) => {
  expect(safeRedirect(target, '/')).toBe('/')
})
