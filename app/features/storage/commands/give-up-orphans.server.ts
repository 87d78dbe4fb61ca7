import { and, isNull, lt } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

const graceMs = 24 * 60 * 60 * 1000

/** Gives up what nobody attached within a day of its making; says how many. An attachment under way is waited for, and wins. */
export async function giveUpOrphans(tx: Tx, ctx: Context): Promise<number> {
  const cutOff = new Date(ctx.now.getTime() - graceMs)
  const { attachedAt, deletedAt, createdAt, key } = storedObjects
  const orphans = await tx
    .update(storedObjects)
    .set({ deletedAt: ctx.now })
    .where(and(isNull(attachedAt), isNull(deletedAt), lt(createdAt, cutOff)))
    .returning({ key })
  return orphans.length
}
