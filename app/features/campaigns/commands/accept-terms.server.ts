import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { decidedOtherwise, memberNotFound } from '../errors.ts'
import type { AcceptCampaignTerms } from '../member-inputs.ts'
import { lockMember } from '../queries/lock-members.server.ts'
import { actingInfluencer, checkTermsSeen, refuseStopped } from '../queries/seen-campaign.server.ts'

/**
 * A member has seen and accepted changed terms. The terms count for later orders whether they do or not; who does not want them leaves. Locks the membership.
 * @throws DomainError campaigns.not-allowed | campaigns.influencer-stopped | campaigns.member-not-found |
 *   campaigns.decided-otherwise | campaigns.terms-changed
 */
export async function acceptTerms(tx: Tx, { campaignId, termsVersion }: AcceptCampaignTerms, ctx: Context): Promise<void> {
  const action = 'campaigns.accept-terms'
  const influencerId = actingInfluencer(action, ctx)
  const member = await lockMember(tx, campaignId, influencerId)
  if (member === null) throw memberNotFound()
  await refuseStopped(tx, influencerId)
  if (member.status !== 'member') throw decidedOtherwise()
  if ((member.termsVersion ?? 0) >= termsVersion) return
  await checkTermsSeen(tx, campaignId, termsVersion, ctx.now)
  await tx.update(campaignMembers).set({ termsVersion }).where(eq(campaignMembers.id, member.id))
  await recordAudit(
    tx,
    {
      ...{ action, brandId: member.brandId, subjectType: 'influencer', subjectId: influencerId },
      before: { campaignId, termsVersion: member.termsVersion },
      after: { campaignId, termsVersion },
    },
    ctx,
  )
}
