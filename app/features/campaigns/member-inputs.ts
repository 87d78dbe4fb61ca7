import { z } from 'zod'
import { membershipStatuses } from '#app/domain/membership-status.ts'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'

/** The most people whom one request moves. */
export const mostMembersAtOnce = 200

const Reason = z.string().trim().min(1).max(500).describe('Why, for the influencer and for the record.')
const Message = z.string().trim().max(1000).default('').describe('Words that go with it.')
const TermsVersion = z.coerce
  .number()
  .int()
  .min(1)
  .describe('Version of the terms that the influencer saw: those in force, or later ones that are announced.')
const MemberIds = z.array(Id).min(1).max(mostMembersAtOnce).describe('Memberships, up to 200.')

export const InviteInfluencers = z
  .object({
    campaignId: Id,
    influencerIds: z.array(Id).max(mostMembersAtOnce).default([]).describe('Influencers of the brand, up to 200.'),
    groupId: Id.optional().describe('Everybody in this group of the brand.'),
    message: Message,
  })
  .refine(({ influencerIds, groupId }) => influencerIds.length > 0 || groupId !== undefined, {
    path: ['influencerIds'],
    params: { code: 'campaigns.nobody-to-invite' },
    error: 'campaigns.nobody-to-invite',
  })
  .describe('Asks influencers to take part in a campaign.')
export type InviteInfluencers = z.output<typeof InviteInfluencers>

export const AcceptMembers = z
  .object({ brandId: Id, memberIds: MemberIds })
  .describe('Lets people who applied take part; who is not waiting is skipped.')
export type AcceptMembers = z.output<typeof AcceptMembers>

/** Input of rejecting and of removing. */
export const DismissMembers = z.object({ brandId: Id, memberIds: MemberIds, reason: Reason })
export type DismissMembers = z.output<typeof DismissMembers>

export const ApplyToCampaign = z
  .object({ campaignId: Id, termsVersion: TermsVersion, message: Message })
  .describe('The influencer asks to take part, having seen these terms.')
export type ApplyToCampaign = z.output<typeof ApplyToCampaign>

/** Input of accepting an invitation, and of accepting changed terms. */
export const AcceptCampaignTerms = z.object({ campaignId: Id, termsVersion: TermsVersion })
export type AcceptCampaignTerms = z.output<typeof AcceptCampaignTerms>

/** Input of declining an invitation and of leaving. */
export const LeaveCampaign = z.object({
  campaignId: Id,
  reason: z.string().trim().max(500).default('').describe('Why, if they say.'),
})
export type LeaveCampaign = z.output<typeof LeaveCampaign>

export const OpenToGroups = z
  .object({
    campaignId: Id,
    groupIds: z.array(Id).max(100).default([]).describe('Groups of the brand; none: everybody of the brand.'),
  })
  .describe('Whom a campaign is for.')
export type OpenToGroups = z.output<typeof OpenToGroups>

export const MemberFilters = z.object({
  search: SearchText,
  brandId: Id.optional().describe('Only campaigns of this brand.'),
  campaignId: Id.optional().describe('Only this campaign.'),
  influencerId: Id.optional().describe('Only this influencer.'),
  status: z.enum(membershipStatuses).optional().describe('Only memberships of this status.'),
})
export type MemberFilters = z.output<typeof MemberFilters>

export const ListMembers = MemberFilters.extend(pageFields)
export type ListMembers = z.output<typeof ListMembers>
