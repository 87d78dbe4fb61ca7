import { join } from 'node:path'
import type { DocumentStorage } from './document-storage.ts'
import { encryptedStorage, type KeySealer } from './encrypted-storage.server.ts'
import { localStore } from './local-store.server.ts'
import { s3Store } from './s3-store.server.ts'

/** The settings of `env()` that say where documents are kept. */
export type StorageSettings = {
  readonly DATA_DIR: string
  /** With a bucket documents are kept there, without one in `<DATA_DIR>/storage`. */
  readonly STORAGE_S3_BUCKET?: string | undefined
  readonly STORAGE_S3_REGION: string
  readonly STORAGE_S3_ENDPOINT?: string | undefined
  readonly STORAGE_S3_PATH_STYLE: boolean
  readonly STORAGE_S3_PREFIX: string
  readonly STORAGE_S3_ACCESS_KEY_ID?: string | undefined
  readonly STORAGE_S3_SECRET_ACCESS_KEY?: string | undefined
  readonly STORAGE_S3_TIMEOUT_MS: number
}

/** The process's storage, as its environment says. Nothing is touched before it is used. */
export function openStorage(settings: StorageSettings, vault: KeySealer): DocumentStorage {
  const { STORAGE_S3_BUCKET: bucket, STORAGE_S3_ACCESS_KEY_ID: id, STORAGE_S3_SECRET_ACCESS_KEY: secret } = settings
  if (bucket === undefined) return encryptedStorage(localStore(join(settings.DATA_DIR, 'storage')), vault)
  const store = s3Store({
    bucket,
    region: settings.STORAGE_S3_REGION,
    endpoint: settings.STORAGE_S3_ENDPOINT,
    pathStyle: settings.STORAGE_S3_PATH_STYLE,
    prefix: settings.STORAGE_S3_PREFIX,
    credentials: id === undefined || secret === undefined ? undefined : { accessKeyId: id, secretAccessKey: secret },
    timeoutMs: settings.STORAGE_S3_TIMEOUT_MS,
  })
  return encryptedStorage(store, vault)
}
