import { and, desc, eq, gt, inArray, isNull, not, or } from 'drizzle-orm'
import type { CampaignVisibility } from '#app/domain/campaign-visibility.ts'
import { termsInForce } from '#app/domain/commission.ts'
import type { Context } from '#app/domain/context.ts'
import type { MembershipStatus } from '#app/domain/membership-status.ts'
import { type TermsChange, termsDifference } from '#app/domain/terms-difference.ts'
import { brands } from '#db/schema/brands.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { type Campaign, campaignColumns } from './get-campaign.server.ts'
import { type CampaignAsset, listAssets } from './list-assets.server.ts'
import { listTermsOfCampaigns, type StoredTerms } from './list-terms-of-campaigns.server.ts'
import { campaignsForInfluencer, worksWithBrand } from './seen-campaign.server.ts'

export type OwnMembership = {
  readonly status: MembershipStatus
  readonly message: string
  readonly reason: string
  readonly termsVersion: number | null
  readonly joinedAt: Date | null
  readonly updatedAt: Date
}

export type OwnCampaign = Campaign & {
  readonly visibility: CampaignVisibility
  /** Markdown. */
  readonly brief: string
  /** Null: they are not in it, and could be. */
  readonly membership: OwnMembership | null
  /** In force, before the start the first. */
  readonly terms: StoredTerms
  /** The last version that is announced: what one accepts. The same as `terms` where nothing is to come. */
  readonly lastTerms: StoredTerms
  /** What `lastTerms` say otherwise than the terms that they accepted (those in force, where they accepted none). */
  readonly changes: readonly TermsChange[]
  /** A member who has not accepted `lastTerms` yet. */
  readonly mustAccept: boolean
  readonly mayApply: boolean
  /** For members. */
  readonly assets: readonly CampaignAsset[]
}

/**
 * The campaigns of an influencer's brands that concern them: those that they are in, were asked to or asked for, and those that are open to them; what waits
 * for them first. Drafts, and what is over and was never theirs, are not in it.
 */
export async function listOwnCampaigns(
  tx: Tx,
  { influencerId, brandId, campaignId }: { influencerId: string; brandId?: string | undefined; campaignId?: string },
  ctx: Context,
): Promise<OwnCampaign[]> {
  const isMine = and(eq(campaignMembers.campaignId, campaigns.id), eq(campaignMembers.influencerId, influencerId))
  const isOpen = and(
    eq(campaigns.visibility, 'public'),
    inArray(campaigns.status, ['scheduled', 'active']),
    or(isNull(campaigns.endsAt), gt(campaigns.endsAt, ctx.now)),
  )
  const rows = await tx
    .select({
      ...campaignColumns,
      own: { visibility: campaigns.visibility, brief: campaigns.brief },
      member: campaignMembers,
    })
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .leftJoin(campaignMembers, isMine)
    .where(
      and(
        worksWithBrand(tx, influencerId),
        not(eq(campaigns.status, 'draft')),
        brandId === undefined ? undefined : eq(campaigns.brandId, brandId),
        campaignId === undefined ? undefined : eq(campaigns.id, campaignId),
        or(not(isNull(campaignMembers.id)), isOpen),
      ),
    )
    .orderBy(desc(campaigns.startsAt), desc(campaigns.id))
    .limit(200)
  const ids = rows.map(({ id }) => id)
  const forThem = await campaignsForInfluencer(tx, ids, influencerId)
  const seen = rows.filter(({ id, member }) => member !== null || forThem.has(id))
  const terms = await listTermsOfCampaigns(tx, ids)
  const assets = await listAssets(tx, ids)
  return seen.flatMap(({ own: { visibility, brief }, member: membership, ...campaign }) => {
    const versions = terms.get(campaign.id) ?? []
    const inForce = termsInForce(versions, ctx.now)
    if (inForce === null) return []
    const isPublic = visibility === 'public' && forThem.has(campaign.id)
    const takesNew = campaign.status === 'scheduled' || campaign.status === 'active'
    const mayApply = takesNew && isPublic && canApply(membership?.status ?? null)
    const isInside = membership?.status === 'member' || membership?.status === 'invited'
    const facts = { ...campaign, visibility, membership, mayApply, ...termsFor(versions, inForce, membership) }
    const handedOut = membership?.status === 'member' ? (assets.get(campaign.id) ?? []) : []
    return [{ ...facts, brief: isInside ? brief : '', assets: handedOut }]
  })
}

function termsFor(versions: readonly StoredTerms[], inForce: StoredTerms, membership: OwnMembership | null) {
  const lastTerms = versions.at(-1) ?? inForce
  const accepted = versions.find(({ version }) => version === membership?.termsVersion) ?? inForce
  const changes = termsDifference(accepted, lastTerms)
  const mustAccept = membership?.status === 'member' && (membership.termsVersion ?? 0) < lastTerms.version
  return { terms: inForce, lastTerms, changes, mustAccept }
}

function canApply(status: MembershipStatus | null): boolean {
  return status === null || status === 'rejected' || status === 'declined' || status === 'left'
}
