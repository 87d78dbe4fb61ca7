import type { Context } from '#app/domain/context.ts'
import type { StoredFacts } from '#app/platform/storage/document-storage.ts'
import { newStorageKey } from '#app/platform/storage/storage-key.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

export type RegisterObject = {
  /** What it is for, `kyc_files`; it becomes the folder of the key. */
  readonly purpose: string
  readonly contentType: string
  /** Known beforehand for uploads; exports say it when they are attached. */
  readonly facts?: StoredFacts
}

/**
 * Makes a key and its row, for bytes that are put once this is committed. Not audited: it changes nothing that anyone sees.
 * @throws DomainError storage.bad-key for a purpose that makes no key
 */
export async function registerObject(
  tx: Tx,
  { purpose, contentType, facts }: RegisterObject,
  ctx: Context,
): Promise<{ key: string }> {
  const key = newStorageKey(purpose)
  await tx.insert(storedObjects).values({
    key,
    purpose,
    contentType,
    sizeBytes: facts?.size ?? null,
    sha256: facts?.sha256 ?? null,
    createdAt: ctx.now,
  })
  return { key }
}
