import { and, eq, isNull } from 'drizzle-orm'
import { termsInForce } from '#app/domain/commission.ts'
import type { Context } from '#app/domain/context.ts'
import type { BasisPoints } from '#app/domain/money.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignOverrides } from '#db/schema/campaigns.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import { influencerBrands } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { campaignClosed, overrideForNobody, overrideInPast, overrideNotBetter } from '../errors.ts'
import type { GrantOverride } from '../override-inputs.ts'
import { listTermsOfCampaigns } from '../queries/list-terms-of-campaigns.server.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { mailOverride } from './mail-override.server.ts'

export type OverrideRow = typeof campaignOverrides.$inferSelect

/**
 * Grants one influencer, or everybody of a group, a better rate in a campaign, from now or a later instant on; told by mail. The past keeps its terms. Locks
 * the campaign.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.closed | campaigns.override-in-past |
 *   campaigns.override-for-nobody | campaigns.override-not-better
 */
export async function grantOverride(tx: Tx, input: GrantOverride, ctx: Context): Promise<OverrideRow> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.grant-override', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw campaignClosed()
  const { rate, reason, influencerId = null, groupId = null, validUntil = null } = input
  const validFrom = input.validFrom ?? ctx.now
  if (validFrom < ctx.now || (validUntil !== null && validUntil <= validFrom)) throw overrideInPast()
  if (!(await isOfBrand(tx, campaign.brandId, input))) throw overrideForNobody()
  const lowest = await lowestRate(tx, campaign.id, validFrom)
  if (lowest !== null && rate <= lowest) throw overrideNotBetter()
  const createdBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  const facts = { brandId: campaign.brandId, campaignId: campaign.id, influencerId, groupId, rate, validFrom, validUntil, reason }
  const [override] = await tx
    .insert(campaignOverrides)
    .values({ ...facts, createdAt: ctx.now, createdBy })
    .returning()
  const { brandId, ...after } = facts
  const subject = { subjectType: 'campaign', subjectId: campaign.id }
  await recordAudit(tx, { action: 'campaigns.grant-override', brandId, ...subject, before: null, after }, ctx)
  await mailOverride(tx, override!, ctx)
  return override!
}

async function isOfBrand(tx: Tx, brandId: string, { influencerId, groupId }: GrantOverride): Promise<boolean> {
  if (groupId !== undefined) {
    const group = and(
      eq(influencerGroups.id, groupId),
      eq(influencerGroups.brandId, brandId),
      isNull(influencerGroups.archivedAt),
    )
    return (await tx.$count(influencerGroups, group)) > 0
  }
  if (influencerId === undefined) return false
  const link = and(eq(influencerBrands.influencerId, influencerId), eq(influencerBrands.brandId, brandId))
  return (await tx.$count(influencerBrands, link)) > 0
}

/** What everybody has then: the default rate, or the lowest step of tiers; null for a fixed amount, which no rate compares with. */
async function lowestRate(tx: Tx, campaignId: string, at: Date): Promise<BasisPoints | null> {
  const terms = termsInForce((await listTermsOfCampaigns(tx, [campaignId])).get(campaignId) ?? [], at)
  if (terms === null) return null
  if (terms.tiers !== null) return Math.min(...terms.tiers.steps.map((step) => step.rate))
  return terms.defaultRate.kind === 'percent' ? terms.defaultRate.rate : null
}
