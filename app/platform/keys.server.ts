import { createHmac, createPrivateKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys of the platform's own, derived from the master key (HKDF-SHA256, one label each). */
export type Keys = {
  /** One per master key, the current first: what values of layout 1 were sealed by. */
  readonly formerSealing: readonly Buffer[]
  /** Of the first master key there was: hashes are compared with those of long ago. */
  readonly customerHash: Buffer
  /** Of the first master key too. */
  readonly blindIndex: Buffer
  /** Authenticates the tokens of links in mails. */
  readonly linkTokens: Buffer
  /** Signs the challenges of proofs of work. */
  readonly proofOfWork: Buffer
  /** Ed25519, one per master key, the current first: it signs the seals and files of the audit trail, those before still prove theirs. */
  readonly auditSigning: readonly [KeyObject, ...KeyObject[]]
}

const pkcs8Ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * @param master 32 bytes
 * @param previous the master keys before it, the newest first
 */
export function deriveKeys(master: Buffer, previous: readonly Buffer[] = []): Keys {
  const derive = (from: Buffer, label: string) =>
    Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), `affiliate-platform/${label}`, 32))
  const ed25519 = (from: Buffer, label: string) =>
    createPrivateKey({ key: Buffer.concat([pkcs8Ed25519Prefix, derive(from, label)]), format: 'der', type: 'pkcs8' })
  const first = previous.at(-1) ?? master
  return {
    formerSealing: [master, ...previous].map((key) => derive(key, 'sealing')),
    customerHash: derive(first, 'customer-hash'),
    blindIndex: derive(first, 'blind-index'),
    linkTokens: derive(master, 'link-tokens'),
    proofOfWork: derive(master, 'proof-of-work'),
    auditSigning: [ed25519(master, 'audit-signing'), ...previous.map((key) => ed25519(key, 'audit-signing'))],
  }
}

/**
 * The platform's keys, as its environment says.
 * @throws Error as `loadMasterKey`
 */
export function loadKeys(settings: {
  DATA_DIR: string
  MASTER_KEY?: string | undefined
  MASTER_KEYS_PREVIOUS: readonly string[]
}): Keys {
  const previous = settings.MASTER_KEYS_PREVIOUS.map((key) => Buffer.from(key, 'base64'))
  return deriveKeys(loadMasterKey(settings.MASTER_KEY, settings.DATA_DIR), previous)
}

/**
 * The master key from the environment, else from `<dataDir>/keys/master.key`, made on first use with mode 600.
 * @throws Error when the file is readable by others or has another length
 */
export function loadMasterKey(configured: string | undefined, dataDir: string): Buffer {
  if (configured !== undefined) return Buffer.from(configured, 'base64')
  const path = join(dataDir, 'keys', 'master.key')
  if (!existsSync(path)) {
    mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    chmodSync(path, 0o600)
  }
  if ((statSync(path).mode & 0o077) !== 0) throw new Error(`${path} must be readable by its owner alone (chmod 600)`)
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error(`${path} does not hold 32 bytes in base64`)
  return key
}

/** Keyed hash of a customer's document or e-mail: comparable, not reversible without the key. Input is normalised (letters and digits for documents, lower case for e-mails). */
export function hashCustomerValue(key: Buffer, kind: 'document' | 'email', value: string): string {
  const normal = kind === 'email' ? value.trim().toLowerCase() : value.replace(/[^0-9a-z]/gi, '').toUpperCase()
  return createHmac('sha256', key).update(`${kind}:${normal}`).digest('base64url')
}
