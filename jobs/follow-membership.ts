import { findMember } from '#app/features/campaigns/queries/find-member.server.ts'
import { alignInfluencerCodes } from '#app/features/codes/commands/align-influencer-codes.server.ts'
import { asSystem } from '#db/scope.ts'
import { giveCodeOfCampaign } from './give-first-code.ts'
import type { JobScope } from './services.ts'

type Change = { readonly campaignId: string; readonly influencerId: string; readonly wantedCode?: string | null | undefined }

/** Codes follow a membership: who comes in gets a first code, or their old ones back; who goes out has theirs paused. Again changes nothing. */
export function followMembership(
  { database, ctx }: Pick<JobScope, 'database' | 'ctx'>,
  { campaignId, influencerId, wantedCode = null }: Change,
): Promise<{ aligned: number; firstCode: string | null }> {
  return asSystem(database.db, 'campaigns.membership-changed', async (tx) => {
    const member = await findMember(tx, { campaignId, influencerId })
    const aligned = await alignInfluencerCodes(tx, { influencerId }, ctx)
    if (member?.status !== 'member') return { aligned, firstCode: null }
    const firstCode = await giveCodeOfCampaign(tx, { brandId: member.brandId, campaignId, influencerId, wantedCode }, ctx)
    return { aligned, firstCode }
  })
}
