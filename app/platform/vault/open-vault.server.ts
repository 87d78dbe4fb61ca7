import { join } from 'node:path'
import type { Keys } from '../keys.server.ts'
import { ringOfMasters } from './key-ring.server.ts'
import { openKeyRingFile } from './key-ring-file.server.ts'
import type { Kms } from './kms.server.ts'
import { createLocalKms } from './local-kms.server.ts'
import { createVault, type Vault } from './vault.server.ts'

/** The settings of `env()` that say where keys are kept. */
export type KeySettings = {
  readonly DATA_DIR: string
  readonly MASTER_KEY?: string | undefined
  readonly MASTER_KEYS_PREVIOUS: readonly string[]
}

/**
 * The process's vault, as its environment says. Makes `<DATA_DIR>/keys/kms.json` where no master key is configured and there is none.
 * @throws Error when a file of keys can be used by others
 */
export function openVault(settings: KeySettings, keys: Keys): Vault {
  return createVault({ kms: openLocalKms(settings), blindIndexKey: keys.blindIndex, formerSealingKeys: keys.formerSealing })
}

function openLocalKms({ DATA_DIR, MASTER_KEY, MASTER_KEYS_PREVIOUS }: KeySettings): Kms {
  if (MASTER_KEY === undefined) return createLocalKms(openKeyRingFile(keyRingPath(DATA_DIR)).read)
  const [current, previous] = [bytes(MASTER_KEY), MASTER_KEYS_PREVIOUS.map(bytes)]
  const ring = ringOfMasters([current, ...previous])
  return createLocalKms(() => ring)
}

export function keyRingPath(dataDir: string): string {
  return join(dataDir, 'keys', 'kms.json')
}

function bytes(key: string): Buffer {
  return Buffer.from(key, 'base64')
}
