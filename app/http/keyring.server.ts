import { randomUUID } from 'node:crypto'
import type { AccessTokenSettings } from '#app/features/auth/access-token.server.ts'
import { addFirstSigningKey } from '#app/features/auth/commands/add-first-signing-key.server.ts'
import { createKeyring, type Keyring, type KeySet } from '#app/features/auth/keyring.server.ts'
import { listSigningKeys, type SigningKeyRow } from '#app/features/auth/queries/list-signing-keys.server.ts'
import { makeSigningKey, openKeySet } from '#app/features/auth/signing-key.server.ts'
import { env } from '#app/platform/env.server.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

const part = 'signing-keys'
let keyring: Keyring | undefined

/** By which keys and in whose name this process signs and verifies access tokens. */
export function tokenSettings(): AccessTokenSettings {
  keyring ??= createKeyring(loadKeys)
  return { keyring, issuer: env().PUBLIC_URL }
}

/** The table's keys; the very first one is made here, by whichever process asks first. */
async function loadKeys(): Promise<KeySet> {
  const known = await openKeySet(vault(), await readRows())
  if (known !== null) return known
  const made = await makeSigningKey(vault())
  const ctx = { actor: { kind: 'system', name: part }, now: new Date(), requestId: randomUUID() } as const
  await asSystem(database().db, part, (tx) => addFirstSigningKey(tx, made, ctx))
  const set = await openKeySet(vault(), await readRows())
  if (set === null) throw new Error('no signing key, though one was just added')
  return set
}

function readRows(): Promise<SigningKeyRow[]> {
  return asSystem(database().db, part, (tx) => listSigningKeys(tx, new Date()), 'read')
}
