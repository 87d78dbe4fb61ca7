import type { Context } from '#app/domain/context.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import type { SafeUpload } from '#app/platform/uploads/inspect-upload.server.ts'
import type { Tx } from '#db/types.ts'
import { registerObject } from './commands/register-object.server.ts'

export type KeepingPlace = {
  /** Opens a transaction of its own and commits it. */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly storage: DocumentStorage
}

/**
 * Puts an upload into storage, ahead of the command that will attach it: its row first, committed, then its bytes, outside of any
 * transaction. Where the command never comes, or fails, the sweep takes both away.
 * @returns the key, for `attachObject` and for the row that names it
 * @throws DomainError storage.unavailable
 */
export async function keepUpload(
  place: KeepingPlace,
  input: { purpose: string; upload: SafeUpload },
  ctx: Context,
): Promise<string> {
  const { content, contentType, size, sha256 } = input.upload
  const facts = { size, sha256 }
  const { key } = await place.transaction((tx) => registerObject(tx, { purpose: input.purpose, contentType, facts }, ctx))
  await place.storage.put(key, content)
  return key
}
