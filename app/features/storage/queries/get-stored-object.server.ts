import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { objectNotFound } from '#app/platform/storage/storage-errors.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

export type StoredObject = {
  readonly key: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * An attached object, to be read from storage. Who may read it is the caller's to decide: the row that names it has a scope, this
 * one has none.
 * @throws DomainError storage.not-found
 */
export async function getStoredObject(tx: Tx, { key }: { key: string }): Promise<StoredObject> {
  const { contentType, sizeBytes, sha256, attachedAt, deletedAt } = storedObjects
  const [row] = await tx
    .select({ key: storedObjects.key, contentType, sizeBytes, sha256 })
    .from(storedObjects)
    .where(and(eq(storedObjects.key, key), isNotNull(attachedAt), isNull(deletedAt)))
  if (row === undefined || row.sizeBytes === null || row.sha256 === null) throw objectNotFound()
  return { ...row, sizeBytes: row.sizeBytes, sha256: row.sha256 }
}
