import { decrypt, encrypt } from './aead.server.ts'
import { type BlindIndexKind, blindIndexOf } from './blind-index.server.ts'
import { packEnvelope, unpackEnvelope } from './envelope.server.ts'
import { formerVersion, openFormerLayout } from './former-layout.server.ts'
import type { Kms } from './kms.server.ts'

/**
 * Secrets and documents at rest. A value is encrypted (AES-256-GCM) by a data key of its own, which the KMS wraps; it opens for its `owner`
 * alone, by convention `<table>.<column>:<row id>`, or a file's key in storage.
 */
export type Vault = {
  /** Rarely waits for the network: data keys are fetched ahead. */
  seal(plain: string | Uint8Array, owner: string): Promise<Uint8Array>
  /** May ask the KMS over the network. @throws Error when the owner or a byte is wrong or the key is gone */
  open(sealed: Uint8Array, owner: string): Promise<Buffer>
  /** The same value with its data key wrapped by the current key; the content is not decrypted. Answers the argument itself when that is so already. */
  rewrap(sealed: Uint8Array, owner: string): Promise<Uint8Array>
  /** For equality and duplicates: base64url of an HMAC-SHA256 of the normalised value, unchanged by a rotation of the KMS. */
  blindIndex(kind: BlindIndexKind, value: string): string
  /** The key that `seal` and `rewrap` wrap by. */
  currentKeyId(): Promise<string>
}

export type VaultParts = {
  readonly kms: Kms
  /** 32 bytes. */
  readonly blindIndexKey: Buffer
  /** Keys that values of layout 1 may be sealed by. */
  readonly formerSealingKeys: readonly Buffer[]
}

/** A vault over a KMS. Values of layout 1 still open; they were bound to the owner's row id alone. */
export function createVault({ kms, blindIndexKey, formerSealingKeys }: VaultParts): Vault {
  async function seal(plain: string | Uint8Array, owner: string): Promise<Uint8Array> {
    const key = await kms.generateDataKey(purposeOf(owner))
    try {
      const body = encrypt(key.plain, typeof plain === 'string' ? Buffer.from(plain) : plain, associated(owner))
      return packEnvelope({ keyId: key.keyId, wrapped: key.wrapped, body })
    } finally {
      key.plain.fill(0)
    }
  }

  async function open(sealed: Uint8Array, owner: string): Promise<Buffer> {
    if (sealed[0] === formerVersion) return openFormer(sealed, owner)
    const { body, ...wrapped } = unpackEnvelope(sealed)
    const key = await kms.unwrap(wrapped, purposeOf(owner))
    try {
      return decrypt(key, body, associated(owner))
    } finally {
      key.fill(0)
    }
  }

  function openFormer(sealed: Uint8Array, owner: string): Buffer {
    return openFormerLayout(formerSealingKeys, sealed, owner.slice(owner.indexOf(':') + 1))
  }

  async function rewrap(sealed: Uint8Array, owner: string): Promise<Uint8Array> {
    if (sealed[0] === formerVersion) return seal(openFormer(sealed, owner), owner)
    const { body, ...wrapped } = unpackEnvelope(sealed)
    if (wrapped.keyId === (await kms.currentKeyId())) return sealed
    return packEnvelope({ ...(await kms.rewrap(wrapped, purposeOf(owner))), body })
  }

  return {
    seal,
    open,
    rewrap,
    blindIndex: (kind, value) => blindIndexOf(blindIndexKey, kind, value),
    currentKeyId: () => kms.currentKeyId(),
  }
}

/** What the wrapped key is bound to: the owner without the row, so that data keys can be fetched before the row is known. */
function purposeOf(owner: string): string {
  const purpose = /^[^:/]+(?=[:/].)/.exec(owner)?.[0]
  if (purpose === undefined) throw new Error('an owner is written <table>.<column>:<row id> or <folder>/<file>')
  return purpose
}

function associated(owner: string): string {
  return `record\0${owner}`
}
