import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

/**
 * Nobody needs the object any more: in the transaction that drops the row's use of it. Its bytes go within the hour. Doing it
 * again changes nothing.
 */
export async function giveUpObject(tx: Tx, { key }: { key: string }, ctx: Context): Promise<void> {
  await tx
    .update(storedObjects)
    .set({ deletedAt: ctx.now })
    .where(and(eq(storedObjects.key, key), isNull(storedObjects.deletedAt)))
}
