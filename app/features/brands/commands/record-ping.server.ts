import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** Keeps that VTEX pinged the hook with the right secret. A fact of the machine, so no audit row; without a connection nothing happens. */
export async function recordPing(tx: Tx, { brandId }: { brandId: string }, ctx: Context): Promise<void> {
  await tx.update(vtexConnections).set({ lastPingAt: ctx.now }).where(eq(vtexConnections.brandId, brandId))
}
