import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { CodeOrigin } from '#app/domain/code-origin.ts'
import type { CodeStatus } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { type CouponFacts, couponFactsOf } from '#app/domain/coupon-facts.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { leaseMs } from '../sync-waits.ts'

export type DueCode = {
  readonly codeId: string
  readonly brandId: string
  readonly code: string
  readonly status: CodeStatus
  readonly origin: CodeOrigin
  /** The coupon's; links it with the campaign's promotion. */
  readonly utmSource: string
  /** What VTEX should show: a coupon that works, one that is archived (or none), or nothing of ours. */
  readonly wanted: 'live' | 'archived' | 'untouched'
  /** Null until a first sync has gone well: a coupon with another utmSource is then somebody else's. */
  readonly syncedAt: Date | null
  /** The coupon as we left it. */
  readonly left: CouponFacts | null
  readonly maxUses: number | null
  readonly maxUsesPerClient: number | null
  /** Before it the coupon stays away. */
  readonly validFrom: Date | null
  readonly attempts: number
  /** Who holds it may write the outcome's next time; somebody who changed the code meanwhile has set another one. */
  readonly lease: Date
}

const wantedLive: readonly CodeStatus[] = ['pending-sync', 'sync-failed', 'active']

/**
 * Takes up to `limit` of a brand's due codes for the caller alone, for two minutes: what a worker that dies leaves comes back after that. Skips codes
 * that somebody is changing just now. A code is wanted live only while its campaign and its holder are, and not before its own first day.
 */
export async function claimDueCodes(tx: Tx, input: { brandId: string; limit: number }, { now }: Context): Promise<DueCode[]> {
  const lease = new Date(now.getTime() + leaseMs)
  const due = await tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.brandId, input.brandId), lte(codes.nextSyncAt, now)))
    .orderBy(asc(codes.nextSyncAt), asc(codes.id))
    .limit(input.limit)
    .for('no key update', { skipLocked: true })
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  await tx.update(codes).set({ nextSyncAt: lease }).where(inArray(codes.id, ids))
  const rows = await tx
    .select({
      code: codes,
      utmSource: campaigns.utmSource,
      campaignStatus: campaigns.status,
      influencerStatus: influencers.status,
    })
    .from(codes)
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(inArray(codes.id, ids))
    .orderBy(asc(codes.id))
  return rows.map(({ code, utmSource, campaignStatus, influencerStatus }) => {
    const isEarly = code.validFrom !== null && code.validFrom > now
    const mayWork = wantedLive.includes(code.status) && campaignStatus === 'active' && influencerStatus === 'approved'
    return {
      codeId: code.id,
      ...{ brandId: code.brandId, code: code.code, status: code.status, origin: code.origin, utmSource },
      wanted: code.status === 'draft' ? 'untouched' : mayWork && !isEarly ? 'live' : 'archived',
      syncedAt: code.syncedAt,
      left: couponFactsOf(code.observed),
      maxUses: code.maxUses,
      maxUsesPerClient: code.maxUsesPerClient,
      validFrom: isEarly ? code.validFrom : null,
      attempts: code.syncAttempts,
      lease,
    }
  })
}
