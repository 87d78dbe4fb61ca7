import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { apiClients } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** Writes down that a client was used; of uses at the same time the latest stays. Not audited: nothing is decided here. */
export async function touchApiClient(tx: Tx, clientId: string, now: Date): Promise<void> {
  const isEarlier = or(isNull(apiClients.lastUsedAt), lt(apiClients.lastUsedAt, now))
  await tx
    .update(apiClients)
    .set({ lastUsedAt: now })
    .where(and(eq(apiClients.id, clientId), isEarlier))
}
