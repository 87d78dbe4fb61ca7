import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { StoredFacts } from '#app/platform/storage/document-storage.ts'
import { objectNotFound } from '#app/platform/storage/storage-errors.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

/**
 * Says that a row of the caller's names the object: in the transaction that writes that row. Locks the object's row.
 * @param input `facts` for an export, whose size was not known when it was registered
 * @throws DomainError storage.not-found (unknown, or given up meanwhile) | storage.in-use (another row names it)
 */
export async function attachObject(tx: Tx, { key, facts }: { key: string; facts?: StoredFacts }, ctx: Context): Promise<void> {
  const known = facts === undefined ? {} : { sizeBytes: facts.size, sha256: facts.sha256 }
  const attached = await tx
    .update(storedObjects)
    .set({ attachedAt: ctx.now, ...known })
    .where(and(eq(storedObjects.key, key), isNull(storedObjects.attachedAt), isNull(storedObjects.deletedAt)))
    .returning({ key: storedObjects.key })
  if (attached.length > 0) return
  const [row] = await tx.select({ deletedAt: storedObjects.deletedAt }).from(storedObjects).where(eq(storedObjects.key, key))
  throw row === undefined || row.deletedAt !== null ? objectNotFound() : new DomainError('conflict', 'storage.in-use')
}
