import { and, eq, isNull } from 'drizzle-orm'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { codeNotFound } from '../errors.ts'

export type CodeForSync = {
  readonly codeId: string
  readonly brandId: string
  readonly code: string
  /** The coupon's; links it with the campaign's promotion. */
  readonly utmSource: string
  /** What VTEX should show: a coupon that works, one that is archived (or none), or nothing of ours. */
  readonly wanted: 'live' | 'archived' | 'untouched'
  /** False until a first sync has gone well: a coupon with another utmSource is then somebody else's. */
  readonly wasSynced: boolean
}

const wantedLive = ['pending-sync', 'sync-failed', 'active']

/** What the coupon of a code should be now: live only while campaign and holder are. For the sync, not for a screen. @throws DomainError codes.not-found */
export async function getCodeForSync(tx: Tx, { codeId }: { codeId: string }): Promise<CodeForSync> {
  const [row] = await tx
    .select({
      brandId: codes.brandId,
      code: codes.code,
      status: codes.status,
      syncedAt: codes.syncedAt,
      utmSource: campaigns.utmSource,
      campaignStatus: campaigns.status,
      influencerStatus: influencers.status,
    })
    .from(codes)
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(eq(codes.id, codeId))
  if (row === undefined) throw codeNotFound()
  const { brandId, code, utmSource } = row
  const isLive = wantedLive.includes(row.status) && row.campaignStatus === 'active' && row.influencerStatus === 'approved'
  const wanted = isLive ? 'live' : row.status === 'draft' ? 'untouched' : 'archived'
  return { codeId, brandId, code, utmSource, wanted, wasSynced: row.syncedAt !== null }
}
