import { join } from 'node:path'
import { type KeyRing, ringOfMasters } from './key-ring.server.ts'
import { type KeyRingFile, openKeyRingFile } from './key-ring-file.server.ts'

export type RingSettings = {
  readonly DATA_DIR: string
  readonly MASTER_KEY?: string | undefined
  readonly MASTER_KEYS_PREVIOUS: readonly string[]
}

/** The machine's ring: `file` where it is kept in one and can be changed here, else null and it follows the environment. */
export type LocalRing = { readonly read: () => KeyRing; readonly file: KeyRingFile | null }

/**
 * The ring of the configured master keys; without any, the one in `<DATA_DIR>/keys/kms.json`, made on first use.
 * @throws Error when that file can be used by others
 */
export function openLocalRing({ DATA_DIR, MASTER_KEY, MASTER_KEYS_PREVIOUS }: RingSettings): LocalRing {
  if (MASTER_KEY === undefined) {
    const file = openKeyRingFile(join(DATA_DIR, 'keys', 'kms.json'))
    return { read: file.read, file }
  }
  const ring = ringOfMasters([bytesOf(MASTER_KEY), ...MASTER_KEYS_PREVIOUS.map(bytesOf)])
  return { read: () => ring, file: null }
}

function bytesOf(key: string): Buffer {
  return Buffer.from(key, 'base64')
}
