import { and, eq, inArray } from 'drizzle-orm'
import type { CodeCandidate } from '#app/domain/attribution.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** Every assignment of a brand's codes with these normalised forms, with the campaign's window: what attribution chooses from. */
export async function findCodesByNormalized(
  tx: Tx,
  brandId: string,
  normalizedCodes: readonly string[],
): Promise<CodeCandidate[]> {
  if (normalizedCodes.length === 0) return []
  return tx
    .select({
      codeId: codes.id,
      normalizedCode: codes.normalizedCode,
      influencerId: codeAssignments.influencerId,
      campaignId: codes.campaignId,
      assignedFrom: codeAssignments.assignedFrom,
      assignedUntil: codeAssignments.assignedUntil,
      campaignStartsAt: campaigns.startsAt,
      campaignEndsAt: campaigns.endsAt,
    })
    .from(codes)
    .innerJoin(codeAssignments, eq(codeAssignments.codeId, codes.id))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .where(and(eq(codes.brandId, brandId), inArray(codes.normalizedCode, [...normalizedCodes])))
}
