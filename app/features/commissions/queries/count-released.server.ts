import { gte, sql } from 'drizzle-orm'
import { commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'

/** Commissions of all brands whose hold ended at `since` or later; for the platform itself, so nobody's scope is asked. */
export async function countReleased(tx: Tx, { since }: { since: Date }): Promise<number> {
  const [row] = await tx
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(commissions)
    .where(gte(commissions.releasedAt, since))
  return row?.count ?? 0
}
