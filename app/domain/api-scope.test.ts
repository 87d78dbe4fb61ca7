import { expect, test } from 'vitest'
import { isInScope } from './api-scope.ts'

test.each([
  [['orders.read'], 'orders', 'read', true],
  [['orders.read'], 'orders', 'write', false],
  [['orders.write'], 'orders', 'read', true],
  [['orders.write'], 'orders', 'write', true],
  [['orders.write'], 'codes', 'read', false],
  [[], 'orders', 'read', false],
  [['auth.write', 'orders'], 'orders', 'read', false],
] as const)('%j for %s to %s: %s', (scopes, part, kind, isAllowed) => {
  expect(isInScope(scopes, part, kind)).toBe(isAllowed)
})
