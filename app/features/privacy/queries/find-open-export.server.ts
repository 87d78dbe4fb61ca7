import { and, eq, isNull } from 'drizzle-orm'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'

/** Whose data a request asks for; null when it is answered or taken back. */
export async function findOpenExport(tx: Tx, requestId: string): Promise<{ userId: string; influencerId: string | null } | null> {
  const [row] = await tx
    .select({ userId: dataRequests.userId, influencerId: dataRequests.influencerId })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.id, requestId),
        eq(dataRequests.kind, 'export'),
        eq(dataRequests.status, 'in-progress'),
        isNull(dataRequests.exportKey),
      ),
    )
  return row ?? null
}
