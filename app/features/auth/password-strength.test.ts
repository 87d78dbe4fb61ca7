import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireStrongPassword } from './password-rule.server.ts'
import { passwordStrength, personalParts } from './password-strength.ts'

const words = ['valentina.restrepo@marca.example', 'Valentina Restrepo']

test.each([
  ['', 0],
  ['corta', 0],
  ['aaaaaaaaaaaaaaaaaaaa', 0],
  ['12345678901234567890', 0],
  ['valentina.restrepo@marca.example', 0],
  ['quince lámparas sobre el río', 4],
])('%j is of strength %i', (password, strength) => {
  expect(passwordStrength(password, words)).toBe(strength)
})

test('one more character never makes a password weaker by more than it repeats, and nothing leaves the scale', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (password) => {
      const strength = passwordStrength(password, [])
      return strength >= 0 && strength <= 4 && passwordStrength(`${password}${password}x`, []) >= Math.min(strength, 1)
    }),
  )
})

test('the parts of e-mails and names of four letters and more are words about the person', () => {
  expect(personalParts(['ana.ruiz@marca.co', 'José Ñandú'])).toEqual([
    'ana.ruiz@marca.co',
    'josé ñandú',
    'marca',
    'ñandú',
    'ruiz',
    'josé',
  ])
})

test.each([
  ['a phrase in Spanish', 'quince lámparas sobre el río', true],
  ['a phrase in English', 'fifteen lamps above the river', true],
  ['random letters', 'xkqzvbwmtrplhgf', true],
  ['emoji', '🦜🌵🎺🥭🪁🛶🧶🪗🦙🌋🧉🪘🏔️🐆🦋', true],
  ['the common one twice', 'passwordpassword', false],
  ['a row of digits', '123456789012345', false],
  ['rows of keys', 'qwertyuiopasdfg', false],
  ['one letter', 'aaaaaaaaaaaaaaa', false],
  ['the person', 'valentinarestrepo', false],
  ['the platform with a year', 'afiliados202620', false],
])('%s', (_, password, isAllowed) => {
  const check = () => requireStrongPassword(password, [...words, 'Afiliados'])
  if (isAllowed) return expect(check).not.toThrow()
  expect(check).toThrow(expect.objectContaining({ code: 'auth.password-guessable' }))
})

test('the longest password is looked at in a moment', () => {
  const started = performance.now()
  requireStrongPassword('ab1 '.repeat(4) + 'xkqzvbwmtrplhgf'.repeat(7), words)
  expect(performance.now() - started).toBeLessThan(2_000)
})
