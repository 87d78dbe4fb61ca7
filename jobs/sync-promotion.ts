import { DomainError } from '#app/domain/errors.ts'
import { type PromotionSync, recordPromotionSync } from '#app/features/campaigns/commands/record-promotion-sync.server.ts'
import { findPromotionForSync, type PromotionForSync } from '#app/features/campaigns/queries/find-promotion-for-sync.server.ts'
import { nextSyncWaitMs } from '#app/features/codes/sync-waits.ts'
import type { VtexClient } from '#app/integrations/vtex/client.server.ts'
import type { Promotion } from '#app/integrations/vtex/promotion-payloads.ts'
import { VtexError, type VtexErrorKind } from '#app/integrations/vtex/vtex-error.ts'
import { asSystem } from '#db/scope.ts'
import { observedPromotion, promotionDifferences, promotionName, wantedPromotion } from './promotion-wanted.ts'
import type { JobScope } from './services.ts'

type Promotions = Pick<
  VtexClient,
  'getPromotion' | 'listPromotions' | 'createPromotion' | 'updatePromotion' | 'archivePromotion' | 'unarchivePromotion'
>
type Scope = Pick<JobScope, 'database' | 'vtex' | 'ctx'>

const part = 'campaigns.sync-promotion'
const forPeople: readonly VtexErrorKind[] = ['unauthorized', 'forbidden', 'rejected', 'not-found']

/**
 * Brings a campaign's promotion to what it should be, or with `isLook` only says where it is not, and records what came of it. What time heals is tried again
 * at the time that is shown. @returns the status, or why nothing was done
 */
export async function syncCampaignPromotion(scope: Scope, campaignId: string, { isLook = false } = {}): Promise<string> {
  const { database, vtex, ctx } = scope
  const found = await asSystem(database.db, part, (tx) => findPromotionForSync(tx, { campaignId }, ctx), 'read')
  if (found === null) return 'none'
  const { promotion, campaign, nextTermsAt } = found
  const record = (outcome: PromotionSync) =>
    asSystem(database.db, part, (tx) => recordPromotionSync(tx, { campaignId, updatedAt: promotion.updatedAt, outcome }, ctx))
  try {
    const { client } = await vtex.connect(campaign.brand.id)
    const outcome = isLook || promotion.isAdopted ? await look(client, found) : await converge(client, found)
    await record({ ...outcome, nextTryAt: nextTermsAt })
    return outcome.status
  } catch (error) {
    const reason = error instanceof VtexError ? error.kind : error instanceof DomainError ? error.code : null
    if (reason === null) throw error
    const isFinal = error instanceof VtexError && forPeople.includes(error.kind)
    const retryAfterMs = error instanceof VtexError ? (error.retryAfterMs ?? 0) : 0
    const waitMs = Math.max(retryAfterMs, nextSyncWaitMs(promotion.syncAttempts + 1))
    const nextTryAt = isFinal ? null : new Date(ctx.now.getTime() + waitMs)
    await record({ status: isLook ? promotion.status : 'sync-failed', reason, nextTryAt })
    return `failed: ${reason}`
  }
}

type Outcome = Omit<PromotionSync, 'nextTryAt'>

/** The merchant's promotion, or ours as somebody may have changed it: said, not touched. */
async function look(client: Promotions, found: PromotionForSync): Promise<Outcome> {
  const { promotion, campaign } = found
  const seen = promotion.promotionId === null ? null : await client.getPromotion(promotion.promotionId)
  const observed = seen === null ? null : observedPromotion(seen)
  const isFit =
    seen !== null && !seen.isArchived && seen.isActive && seen.utmSource === campaign.utmSource && seen.utmCampaign === null
  const isAsWanted = promotion.isAdopted
    ? isFit
    : seen !== null && promotionDifferences(wantedPromotion(found), seen).length === 0
  return { status: isAsWanted ? 'active' : 'drifted', observed, reason: null }
}

/**
 * Reads, compares, writes. Creating is not safe to repeat, so one of our name and utmSource is looked for first: after a try whose answer never came, or a
 * worker that died before it kept the id. Another promotion with the campaign's utmSource is the merchant's: a person adopts it or takes it away.
 */
async function converge(client: Promotions, found: PromotionForSync): Promise<Outcome> {
  const { promotion, campaign } = found
  if (campaign.status === 'draft') return { status: 'pending-sync', reason: null }
  const wanted = wantedPromotion(found)
  const current = promotion.promotionId === null ? null : await client.getPromotion(promotion.promotionId)
  const known = current ?? (await findByUtmSource(client, campaign.utmSource))
  if (known !== null && known.id !== promotion.promotionId && known.name !== promotionName(campaign))
    return { status: 'sync-failed', observed: observedPromotion(known), reason: 'other-promotion' }
  if (campaign.status === 'ended' || campaign.status === 'archived') {
    if (known !== null && !known.isArchived) await client.archivePromotion(known.id)
    return { status: 'archived', ...(known !== null && { promotionId: known.id }), reason: null }
  }
  if (known === null) return written(await client.createPromotion(wanted))
  if (known.isArchived) await client.unarchivePromotion(known.id)
  return written(await client.updatePromotion(known.id, wanted))
}

function written(promotion: Promotion): Outcome {
  return { status: 'active', promotionId: promotion.id, observed: observedPromotion(promotion), reason: null }
}

async function findByUtmSource(client: Promotions, utmSource: string): Promise<Promotion | null> {
  const { promotions } = await client.listPromotions()
  return promotions.find((promotion) => promotion.utmSource === utmSource) ?? null
}
