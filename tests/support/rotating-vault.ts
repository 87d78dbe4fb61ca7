import { randomBytes } from 'node:crypto'
import { ringOfMasters } from '#app/platform/vault/key-ring.server.ts'
import { createLocalKms } from '#app/platform/vault/local-kms.server.ts'
import { createVault, type Vault } from '#app/platform/vault/vault.server.ts'

/** A vault of random keys whose current key can be changed; what the older ones wrapped still opens. */
export function rotatingVault(): { readonly vault: Vault; rotate(): Promise<void> } {
  const masters: [Buffer, ...Buffer[]] = [randomBytes(32)]
  let ring = ringOfMasters(masters)
  return {
    vault: createVault({ kms: createLocalKms(() => ring), blindIndexKey: randomBytes(32), formerSealingKeys: [] }),
    async rotate() {
      masters.unshift(randomBytes(32))
      ring = ringOfMasters(masters)
    },
  }
}
