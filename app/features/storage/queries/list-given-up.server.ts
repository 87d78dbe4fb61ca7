import { and, asc, isNotNull, isNull } from 'drizzle-orm'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'

/** Keys whose bytes are to be removed, the longest given up first. */
export async function listGivenUp(tx: Tx, { limit }: { limit: number }): Promise<string[]> {
  const rows = await tx
    .select({ key: storedObjects.key })
    .from(storedObjects)
    .where(and(isNotNull(storedObjects.deletedAt), isNull(storedObjects.removedAt)))
    .orderBy(asc(storedObjects.deletedAt))
    .limit(limit)
  return rows.map(({ key }) => key)
}
