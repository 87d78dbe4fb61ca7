import { deriveKeys, type Keys } from '#app/platform/keys.server.ts'
import { ringOfMasters } from '#app/platform/vault/key-ring.server.ts'
import { createLocalKms } from '#app/platform/vault/local-kms.server.ts'
import { createVault, type Vault } from '#app/platform/vault/vault.server.ts'

/** A vault as a process with this master key has it. */
export function vaultOf(master: Buffer, keys: Keys = deriveKeys(master)): Vault {
  const ring = ringOfMasters([master])
  const kms = createLocalKms(() => ring)
  return createVault({ kms, blindIndexKey: keys.blindIndex, formerSealingKeys: keys.formerSealing })
}

/** The vault of tests that hand it over by themselves. */
export const testVault: Vault = vaultOf(Buffer.alloc(32, 7))
