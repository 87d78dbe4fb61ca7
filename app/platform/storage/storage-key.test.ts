import { expect, test } from 'vitest'
import { hostileKeys } from '#tests/support/storage-contract.ts'
import { checkedKey, newStorageKey } from './storage-key.ts'

test.each(['kyc.files/0192', 'audit/2026-11-24/brand.ndjson', `a/${'x'.repeat(126)}`])('%s is a key', (key) => {
  expect(checkedKey(key)).toBe(key)
})

test.each(hostileKeys)('%j is no key', (key) => {
  expect(() => checkedKey(key)).toThrow('storage.bad-key')
})

test('fresh keys lie under their purpose and never repeat', () => {
  const keys = Array.from({ length: 1000 }, () => newStorageKey('kyc.files'))
  expect(new Set(keys).size).toBe(1000)
  for (const key of keys) expect(key).toMatch(/^kyc\.files\/[0-9a-f-]{36}$/)
  expect(() => newStorageKey('../kyc')).toThrow('storage.bad-key')
})
