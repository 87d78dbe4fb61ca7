import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { type PublicJwk, signingKeys } from '#db/schema/auth.ts'
import type { KeySet } from './keyring.server.ts'
import type { SigningKeyRow } from './queries/list-signing-keys.server.ts'

/** A key pair fit for the table: nothing of its private half is in clear. */
export type MadeSigningKey = { readonly kid: string; readonly publicJwk: PublicJwk; readonly privateSealed: Uint8Array }

/** A new Ed25519 pair, named by its thumbprint (RFC 7638), the private half (PKCS #8) sealed by the vault. */
export async function makeSigningKey(vault: Vault): Promise<MadeSigningKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x } = publicKey.export({ format: 'jwk' })
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x: x! } as const
  const kid = await calculateJwkThumbprint(publicJwk)
  const privateSealed = await vault.seal(
    privateKey.export({ format: 'der', type: 'pkcs8' }),
    ownerOf(signingKeys.privateSealed, kid),
  )
  return { kid, publicJwk, privateSealed }
}

/** What a process signs and verifies by, of the table's rows; null where none signs yet. Opens one private key, outside of any transaction. */
export async function openKeySet(vault: Vault, rows: readonly SigningKeyRow[]): Promise<KeySet | null> {
  const signing = rows.find(({ retiredAt }) => retiredAt === null)
  if (signing === undefined) return null
  const verifiers = rows.map(
    ({ kid, publicJwk, retiredAt }) => [kid, { publicJwk, publicKey: publicKeyOf(publicJwk), retiredAt }] as const,
  )
  return { signer: { kid: signing.kid, privateKey: await openSigningKey(vault, signing) }, verifiers: new Map(verifiers) }
}

async function openSigningKey(vault: Vault, key: Pick<MadeSigningKey, 'kid' | 'privateSealed'>): Promise<KeyObject> {
  const der = await vault.open(key.privateSealed, ownerOf(signingKeys.privateSealed, key.kid))
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

function publicKeyOf(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' })
}
