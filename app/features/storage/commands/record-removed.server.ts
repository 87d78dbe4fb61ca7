import { and, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

/** Writes down that the bytes of given-up objects are gone. */
export async function recordRemoved(tx: Tx, { keys }: { keys: readonly string[] }, ctx: Context): Promise<void> {
  if (keys.length === 0) return
  await tx
    .update(storedObjects)
    .set({ removedAt: ctx.now })
    .where(and(inArray(storedObjects.key, [...keys]), isNotNull(storedObjects.deletedAt), isNull(storedObjects.removedAt)))
}
