import { expect, test, vi } from 'vitest'
import { NewPassword } from './inputs.ts'
import { hashPassword, isPasswordCorrect } from './password.server.ts'

test('a hash names argon2id with the parameters of the house, and no two are alike', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse battery'), hashPassword('correct horse battery')])
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(second).not.toBe(first)
})

test('the right password opens, another one and nobody do not', async () => {
  const stored = await hashPassword('correct horse battery')
  expect(await isPasswordCorrect(stored, 'correct horse battery')).toBe(true)
  expect(await isPasswordCorrect(stored, 'Correct horse battery')).toBe(false)
  expect(await isPasswordCorrect(null, 'correct horse battery')).toBe(false)
})

test('an accent typed as one character or as two is the same password', async () => {
  expect(await isPasswordCorrect(await hashPassword('contrase\u00f1a larga'), 'contrasen\u0303a larga')).toBe(true)
})

test('nobody costs the work of somebody: a comparison against a hash of the same parameters', async () => {
  const library = await vi.importActual<typeof import('@node-rs/argon2')>('@node-rs/argon2')
  const verify = vi.fn(library.verify)
  vi.resetModules()
  vi.doMock('@node-rs/argon2', () => ({ ...library, verify }))
  const watched = await import('./password.server.ts')
  vi.doUnmock('@node-rs/argon2')
  const stored = await hashPassword('correct horse battery')
  const parametersOf = (phc: unknown) => /^\$argon2id\$v=19\$[^$]+\$/.exec(String(phc))?.[0]
  await watched.isPasswordCorrect(stored, 'wrong password')
  await watched.isPasswordCorrect(null, 'wrong password')
  const compared = verify.mock.calls.map(([hash]) => parametersOf(hash))
  expect(compared).toEqual([parametersOf(stored), parametersOf(stored)])
})

test.each([
  ['fourteen characters', 'x'.repeat(14), false],
  ['fifteen of one kind', 'x'.repeat(15), true],
  ['fifteen emoji', '🔑'.repeat(15), true],
  ['eight emoji, sixteen UTF-16 units', '🔑'.repeat(8), false],
  ['128 characters', 'x'.repeat(128), true],
  ['129 characters', 'x'.repeat(129), false],
])('%s as a new password', (_, password, isAllowed) => {
  expect(NewPassword.safeParse(password).success).toBe(isAllowed)
})
