import { deriveKeys } from '#app/platform/keys.server.ts'
import { ringOfMasters } from '#app/platform/vault/key-ring.server.ts'
import { createLocalKms } from '#app/platform/vault/local-kms.server.ts'
import { createVault, type Vault } from '#app/platform/vault/vault.server.ts'

/** The vault of a process with this master key, and those before it, the newest first. */
export function vaultOf(master: Buffer, ...previous: readonly Buffer[]): Vault {
  const keys = deriveKeys(master, previous)
  const ring = ringOfMasters([master, ...previous])
  const kms = createLocalKms(() => ring)
  return createVault({ kms, blindIndexKey: keys.blindIndex, formerSealingKeys: keys.formerSealing })
}

/** The vault of tests that hand it over by themselves. */
export const testVault: Vault = vaultOf(Buffer.alloc(32, 7))
