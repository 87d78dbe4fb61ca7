import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { PromotionStatus } from '#app/domain/promotion.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignPromotions, campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'

export type PromotionSync = {
  readonly status: PromotionStatus
  readonly promotionId?: string
  readonly observed?: Readonly<Record<string, unknown>> | null
  /** Why it failed, a stable word; null: it did not. */
  readonly reason: string | null
  readonly nextTryAt: Date | null
}

/**
 * Keeps what a sync of a campaign's promotion came to. Where somebody changed what it should be meanwhile (`updatedAt` is another), only what was learnt of
 * VTEX is kept, and the sync that they asked for follows. A change of status is audited. For the worker.
 */
export async function recordPromotionSync(
  tx: Tx,
  { campaignId, updatedAt, outcome }: { campaignId: string; updatedAt: Date; outcome: PromotionSync },
  ctx: Context,
): Promise<void> {
  const [row] = await tx
    .select({ promotion: campaignPromotions, brandId: campaigns.brandId })
    .from(campaignPromotions)
    .innerJoin(campaigns, eq(campaigns.id, campaignPromotions.campaignId))
    .where(eq(campaignPromotions.campaignId, campaignId))
    .for('no key update', { of: campaignPromotions })
  if (row === undefined) return
  const { promotion: before, brandId } = row
  const learnt = { promotionId: outcome.promotionId ?? before.promotionId, observed: outcome.observed ?? before.observed }
  if (before.updatedAt.getTime() !== updatedAt.getTime()) {
    const isSame = and(eq(campaignPromotions.campaignId, campaignId), eq(campaignPromotions.isAdopted, before.isAdopted))
    if (!before.isAdopted) await tx.update(campaignPromotions).set(learnt).where(isSame)
    return
  }
  const { status, reason, nextTryAt } = outcome
  const isFailure = reason !== null
  const figures = { syncAttempts: isFailure ? before.syncAttempts + 1 : 0, syncedAt: isFailure ? before.syncedAt : ctx.now }
  await tx
    .update(campaignPromotions)
    .set({ ...learnt, status, syncError: reason, nextTryAt, ...figures })
    .where(eq(campaignPromotions.campaignId, campaignId))
  if (status === before.status) return
  await recordAudit(
    tx,
    {
      action: 'campaigns.record-promotion-sync',
      ...{ brandId, subjectType: 'campaign', subjectId: campaignId },
      before: { promotion: before.status },
      after: { promotion: status, promotionId: learnt.promotionId, ...(reason !== null && { syncError: reason }) },
    },
    ctx,
  )
}
