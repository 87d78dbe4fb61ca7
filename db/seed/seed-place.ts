import type { Keys } from '#app/platform/keys.server.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'

/** Where the seed writes, and what it seals with. */
export type SeedPlace = {
  readonly database: DatabaseClient
  readonly keys: Keys
  readonly vault: Vault
  readonly storage: DocumentStorage
}
