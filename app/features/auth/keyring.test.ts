import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PublicJwk } from '#db/schema/auth.ts'
import { createKeyring, type KeySet, type Verifier } from './keyring.server.ts'

const now = new Date('2026-03-01T10:00:00Z')

function verifier(retiredAt: Date | null): Verifier {
  const { publicKey } = generateKeyPairSync('ed25519')
  return { publicKey, publicJwk: publicKey.export({ format: 'jwk' }) as unknown as PublicJwk, retiredAt }
}

function keyringOf(sets: readonly Readonly<Record<string, Date | null>>[]) {
  const { privateKey } = generateKeyPairSync('ed25519')
  const clock = { ms: 0 }
  const loads: number[] = []
  const keyring = createKeyring(
    async (): Promise<KeySet> => {
      const set = sets[Math.min(loads.length, sets.length - 1)]!
      loads.push(clock.ms)
      const verifiers = new Map(Object.entries(set).map(([kid, retiredAt]) => [kid, verifier(retiredAt)]))
      return { signer: { kid: Object.keys(set)[0]!, privateKey }, verifiers }
    },
    () => clock.ms,
  )
  return { keyring, clock, loads }
}

test('keys are loaded once for many who ask at once, and again after a minute', async () => {
  const { keyring, clock, loads } = keyringOf([{ a: null }])
  await Promise.all([keyring.signer(), keyring.verifier('a', now), keyring.jwks(now)])
  expect(loads).toEqual([0])
  clock.ms = 59_999
  await keyring.signer()
  expect(loads).toEqual([0])
  clock.ms = 60_000
  await keyring.signer()
  expect(loads).toEqual([0, 60_000])
})

test('a key id nobody knows loads again, but not within five seconds: made-up tokens cost nothing', async () => {
  const { keyring, clock, loads } = keyringOf([{ a: null }, { b: null, a: null }])
  await keyring.signer()
  clock.ms = 4_999
  for (let n = 0; n < 50; n++) expect(await keyring.verifier('b', now)).toBeNull()
  expect(loads).toEqual([0])
  clock.ms = 5_000
  expect(await keyring.verifier('b', now)).not.toBeNull()
  for (let n = 0; n < 50; n++) await keyring.verifier('c', now)
  expect(loads).toEqual([0, 5_000])
})

test('a retired key verifies nothing from its moment on, and is published no more', async () => {
  const { keyring } = keyringOf([{ a: null, old: now }])
  const before = new Date(now.getTime() - 1)
  expect(await keyring.verifier('old', before)).not.toBeNull()
  expect((await keyring.jwks(before)).keys.map(({ kid }) => kid)).toEqual(['a', 'old'])
  expect(await keyring.verifier('old', now)).toBeNull()
  expect((await keyring.jwks(now)).keys).toEqual([expect.objectContaining({ kid: 'a', kty: 'OKP', use: 'sig', alg: 'EdDSA' })])
})

test('a load that fails is not remembered', async () => {
  let isBroken = true
  const { privateKey } = generateKeyPairSync('ed25519')
  const keyring = createKeyring(async () => {
    if (isBroken) throw new Error('no database')
    return { signer: { kid: 'a', privateKey }, verifiers: new Map() }
  })
  await expect(keyring.signer()).rejects.toThrow('no database')
  isBroken = false
  expect(await keyring.signer()).toMatchObject({ kid: 'a' })
})
