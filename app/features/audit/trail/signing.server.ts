import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Signs for the audit trail. The private key is derived from the master key: it is in no database. */
export type AuditSigner = { readonly keyId: string; readonly privateKey: KeyObject; sign(statement: string): string }

/** Checks what signers signed; needs public halves only. */
export type AuditVerifier = {
  /** Public halves by key id, the current first. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>
  /** @param keyId where the statement names who signed it; else any of the keys will do */
  isSigned(statement: string, signature: string, keyId?: string): boolean
}

/** @param keys Ed25519, the current first; private ones */
export function auditSigner([privateKey]: readonly [KeyObject, ...KeyObject[]]): AuditSigner {
  return {
    keyId: keyIdOf(createPublicKey(privateKey)),
    privateKey,
    sign: (statement) => sign(null, Buffer.from(statement), privateKey).toString('base64url'),
  }
}

/** @param keys Ed25519, the current first; either half */
export function auditVerifier(keys: readonly KeyObject[]): AuditVerifier {
  const halves = keys.map((key) => (key.type === 'private' ? createPublicKey(key) : key))
  const publicKeys = new Map(halves.map((key) => [keyIdOf(key), key]))
  return {
    publicKeys,
    isSigned(statement, signature, keyId) {
      const candidates = keyId === undefined ? halves : [publicKeys.get(keyId)].filter((key) => key !== undefined)
      return candidates.some((key) => verify(null, Buffer.from(statement), key, Buffer.from(signature, 'base64url')))
    },
  }
}

/** Start of the SHA-256 of the public half. */
function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16)
}
