import { and, count, eq, isNull } from 'drizzle-orm'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** How many codes of a campaign an influencer holds now, whatever their status. For the platform. */
export async function countHeldCodes(
  tx: Tx,
  { campaignId, influencerId }: { campaignId: string; influencerId: string },
): Promise<number> {
  const [row] = await tx
    .select({ held: count() })
    .from(codes)
    .innerJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .where(and(eq(codes.campaignId, campaignId), eq(codeAssignments.influencerId, influencerId)))
  return row!.held
}
