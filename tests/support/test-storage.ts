import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { encryptedStorage, type KeySealer } from '#app/platform/storage/encrypted-storage.server.ts'
import { localStore } from '#app/platform/storage/local-store.server.ts'
import { testVault } from './test-vault.ts'

/** Documents in a folder of one's own, gone when the process ends. */
export function createTestStorage(vault: KeySealer = testVault): { readonly storage: DocumentStorage; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'affiliate-documents-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { storage: encryptedStorage(localStore(folder), vault), folder }
}
