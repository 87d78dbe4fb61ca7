import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashRecoveryCode, newRecoveryCodes, normalRecoveryCode } from './recovery-code.server.ts'

test('ten codes, all different, none with a letter that looks like a digit', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('a code is the same in small letters, without its dashes and with blanks anywhere', () => {
  const [code] = newRecoveryCodes() as [string]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15 }), fc.boolean(), (at, isLower) => {
      const plain = code.replaceAll('-', '')
      const typed = `${plain.slice(0, at)} ${plain.slice(at)}`
      return normalRecoveryCode(isLower ? typed.toLowerCase() : typed) === code
    }),
  )
})

test.each([
  ['oooo-iiii-llll-0000', '0000-1111-1111-0000'],
  ['0000-0000-0000-000', null],
  ['0000-0000-0000-00000', null],
  ['UUUU-0000-0000-0000', null],
  ['123456', null],
  ['', null],
])('%s reads %s', (typed, code) => {
  expect(normalRecoveryCode(typed)).toBe(code)
})

test('the same code hashes alike for one person and otherwise for another', async () => {
  const [ana, luis, code] = [randomUUID(), randomUUID(), '0123-4567-89AB-CDEF']
  const hash = await hashRecoveryCode(ana, code)
  expect(hash).toMatch(/^[\w-]{43}$/)
  expect(await hashRecoveryCode(ana, code)).toBe(hash)
  expect(await hashRecoveryCode(luis, code)).not.toBe(hash)
})
