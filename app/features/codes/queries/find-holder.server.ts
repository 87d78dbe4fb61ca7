import { and, eq, isNull } from 'drizzle-orm'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { codeAssignments } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** Who holds a code now; null for nobody. */
export async function findHolder(tx: Tx, codeId: string): Promise<{ influencerId: string; status: InfluencerStatus } | null> {
  const [holder] = await tx
    .select({ influencerId: influencers.id, status: influencers.status })
    .from(codeAssignments)
    .innerJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(and(eq(codeAssignments.codeId, codeId), isNull(codeAssignments.assignedUntil)))
  return holder ?? null
}
