import { and, eq, lte, sql } from 'drizzle-orm'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** How many of a brand's codes are due at `at`, and when the next one after that is; null when none is. For the worker. */
export async function getSyncQueue(
  tx: Tx,
  { brandId, at }: { brandId: string; at: Date },
): Promise<{ due: number; nextAt: Date | null }> {
  const isDue = lte(codes.nextSyncAt, at)
  const [row] = await tx
    .select({
      due: sql`count(*) filter (where ${isDue})`.mapWith(Number),
      nextAt: sql<Date | null>`min(${codes.nextSyncAt}) filter (where not ${isDue})`.mapWith(codes.nextSyncAt),
    })
    .from(codes)
    .where(and(eq(codes.brandId, brandId), sql`${codes.nextSyncAt} is not null`))
  return { due: row?.due ?? 0, nextAt: row?.nextAt ?? null }
}
