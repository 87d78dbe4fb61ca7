import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { termsInForce } from '#app/domain/commission.ts'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { campaignGroups, campaigns } from '#db/schema/campaigns.ts'
import { influencerGroupMembers } from '#db/schema/influencers.groups.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotFound, influencerStopped, notAllowed, termsChanged } from '../errors.ts'
import { listTermsOfCampaigns, type StoredTerms } from './list-terms-of-campaigns.server.ts'
import type { CampaignRow } from './lock-campaign.server.ts'

/** The influencer who acts, where they may do that. @throws DomainError campaigns.not-allowed */
export function actingInfluencer(action: Action, { actor }: Context): string {
  const influencerId = actor.kind === 'user' ? actor.influencerId : null
  if (influencerId === null || !may(actor, action, { influencerId })) throw notAllowed()
  return influencerId
}

/** @throws DomainError campaigns.influencer-stopped for one who is suspended or closed */
export async function refuseStopped(tx: Tx, influencerId: string): Promise<void> {
  const [row] = await tx.select({ status: influencers.status }).from(influencers).where(eq(influencers.id, influencerId))
  if (row?.status !== 'approved') throw influencerStopped()
}

/** A published campaign of a brand that the influencer works with. @throws DomainError campaigns.not-found */
export async function seenCampaign(tx: Tx, campaignId: string, influencerId: string): Promise<CampaignRow> {
  const [campaign] = await tx
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), not(eq(campaigns.status, 'draft')), worksWithBrand(tx, influencerId)))
  if (campaign === undefined) throw campaignNotFound()
  return campaign
}

/** Condition on `campaigns`: of a brand that the influencer works with. */
export function worksWithBrand(tx: Tx, influencerId: string): SQL {
  return inArray(
    campaigns.brandId,
    tx
      .select({ brandId: influencerBrands.brandId })
      .from(influencerBrands)
      .where(eq(influencerBrands.influencerId, influencerId)),
  )
}

/**
 * Which of these campaigns are for the influencer: those for everybody, and those for a group they are in. Groups that are another's are looked at for
 * the answer alone.
 */
export async function campaignsForInfluencer(tx: Tx, campaignIds: readonly string[], influencerId: string): Promise<Set<string>> {
  if (campaignIds.length === 0) return new Set()
  return beyondScope(tx, async () => {
    const groups = tx.select({ one: sql`1` }).from(campaignGroups).where(eq(campaignGroups.campaignId, campaigns.id))
    const mine = tx
      .select({ one: sql`1` })
      .from(campaignGroups)
      .innerJoin(influencerGroupMembers, eq(influencerGroupMembers.groupId, campaignGroups.groupId))
      .where(
        and(
          eq(campaignGroups.campaignId, campaigns.id),
          eq(influencerGroupMembers.influencerId, influencerId),
          isNull(influencerGroupMembers.leftAt),
        ),
      )
    const rows = await tx
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(and(inArray(campaigns.id, [...campaignIds]), or(not(exists(groups)), exists(mine))))
    return new Set(rows.map(({ id }) => id))
  })
}

/** The versions that an influencer can accept now: those in force, and later ones that are announced, oldest first. */
export function acceptableTerms(versions: readonly StoredTerms[], now: Date): readonly StoredTerms[] {
  const inForce = termsInForce(versions, now)
  return inForce === null ? [] : versions.filter(({ version }) => version >= inForce.version)
}

/** @throws DomainError campaigns.terms-changed when what they saw no longer counts, or never did */
export async function checkTermsSeen(tx: Tx, campaignId: string, termsVersion: number, now: Date): Promise<void> {
  const versions = (await listTermsOfCampaigns(tx, [campaignId])).get(campaignId) ?? []
  if (!acceptableTerms(versions, now).some(({ version }) => version === termsVersion)) throw termsChanged()
}
