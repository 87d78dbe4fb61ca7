import { and, desc, eq } from 'drizzle-orm'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeRequests } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { type CodeRequest, codeRequestColumns } from './list-code-requests.server.ts'

const most = 10

/** The last codes that an influencer wished for, newest first; of one brand, or (`brandId` absent) of all. */
export function listOwnRequests(
  tx: Tx,
  { influencerId, brandId }: { influencerId: string; brandId?: string | undefined },
): Promise<CodeRequest[]> {
  return tx
    .select(codeRequestColumns)
    .from(codeRequests)
    .innerJoin(campaigns, eq(campaigns.id, codeRequests.campaignId))
    .innerJoin(influencers, eq(influencers.id, codeRequests.influencerId))
    .where(
      and(eq(codeRequests.influencerId, influencerId), brandId === undefined ? undefined : eq(codeRequests.brandId, brandId)),
    )
    .orderBy(desc(codeRequests.createdAt), desc(codeRequests.id))
    .limit(most)
}
