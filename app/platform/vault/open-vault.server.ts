import type { Keys } from '../keys.server.ts'
import { createAwsKms } from './aws-kms.server.ts'
import type { Kms } from './kms.server.ts'
import { layerKms } from './layered-kms.server.ts'
import { createLocalKms } from './local-kms.server.ts'
import { openLocalRing, type RingSettings } from './local-ring.server.ts'
import { stockDataKeys } from './stocked-kms.server.ts'
import { createVault, type Vault } from './vault.server.ts'

/** The settings of `env()` that say where keys are kept. */
export type KeySettings = RingSettings & {
  readonly KMS: 'local' | 'aws'
  readonly KMS_KEY_ID?: string | undefined
  readonly KMS_REGION?: string | undefined
  readonly KMS_ENDPOINT?: string | undefined
  readonly KMS_TIMEOUT_MS: number
}

const stock = { size: 8, maxAgeMs: 300_000 }

/**
 * The process's vault, as its environment says. The local ring stays open beside AWS, and AWS beside the ring where a key is named, so that
 * what either wrapped can move to the other.
 * @throws Error when a file of keys can be used by others
 */
export function openVault(settings: KeySettings, keys: Keys): Vault {
  return createVault({ kms: openKms(settings), blindIndexKey: keys.blindIndex, formerSealingKeys: keys.formerSealing })
}

function openKms(settings: KeySettings): Kms {
  const local = createLocalKms(openLocalRing(settings).read)
  const { KMS_KEY_ID: keyId, KMS_REGION: region, KMS_ENDPOINT: endpoint, KMS_TIMEOUT_MS: timeoutMs } = settings
  if (keyId === undefined || region === undefined) return local
  const aws = createAwsKms({ keyId, region, endpoint, timeoutMs })
  return settings.KMS === 'aws' ? layerKms(stockDataKeys(aws, stock), [local]) : layerKms(local, [aws])
}
