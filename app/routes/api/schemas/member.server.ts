import { z } from 'zod'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { membershipStatuses } from '#app/domain/membership-status.ts'
import { termsFields } from '#app/domain/terms-difference.ts'
import { Campaign, CampaignAsset, Terms } from './campaign.server.ts'
import { At } from './values.server.ts'

export const Member = z
  .object({
    id: z.uuid(),
    campaign: z.object({ id: z.uuid(), name: z.string() }),
    influencer: z.object({ id: z.uuid(), name: z.string(), handle: z.string(), email: z.string() }),
    status: z.enum(membershipStatuses),
    message: z.string().describe('What the influencer wrote.'),
    reason: z.string().describe('Why the other side said no, or ended it.'),
    termsVersion: z.int().nullable().describe('Version of the terms that the influencer accepted.'),
    createdAt: At,
    updatedAt: At,
    joinedAt: At.nullable(),
  })
  .meta({ id: 'Member', description: 'An influencer’s part in a campaign, or the wish for it.' })

export const DecidedMembers = z
  .object({ done: z.int(), skipped: z.int().describe('Somebody decided, or the person left, before.') })
  .meta({ id: 'DecidedMembers', description: 'What became of a decision about several people.' })

const OwnMembership = Member.pick({
  status: true,
  message: true,
  reason: true,
  termsVersion: true,
  joinedAt: true,
  updatedAt: true,
})

export const OwnCampaign = Campaign.extend({
  visibility: z.enum(campaignVisibilities),
  brief: z.string().describe('What is asked for, CommonMark; for those who take part or are invited.'),
  membership: OwnMembership.nullable(),
  lastTerms: Terms.describe('The last version that is announced: the one to accept.'),
  changes: z
    .array(z.object({ field: z.enum(termsFields), isWorse: z.boolean() }))
    .readonly()
    .describe('What the last terms say otherwise than those that were accepted.'),
  mustAccept: z.boolean().describe('Whether the last terms are still to be accepted.'),
  mayApply: z.boolean(),
  assets: z.array(CampaignAsset).readonly().describe('Files to download; for those who take part.'),
}).meta({ id: 'OwnCampaign', description: 'A campaign as it concerns the influencer who asks.' })

const overrideFields = {
  id: z.uuid(),
  rate: z.int().describe('Basis points: the least that the default rate and every tier come to.'),
  validFrom: At,
  validUntil: At.nullable().describe('First instant after it; null: until it is ended.'),
  reason: z.string(),
  createdAt: At,
}

export const Override = z
  .object({ ...overrideFields, campaignId: z.uuid(), influencerId: z.uuid().nullable(), groupId: z.uuid().nullable() })
  .meta({ id: 'Override', description: 'A better rate of one influencer or one group.' })

export const OwnRate = z
  .object({
    id: z.uuid(),
    campaignId: z.uuid(),
    rate: overrideFields.rate,
    from: At,
    until: At.nullable().describe('First instant after it; null: until it is ended.'),
    reason: z.string(),
    isOfGroup: z.boolean().describe('Had through a group, for as long as the caller is in it.'),
  })
  .meta({ id: 'OwnRate', description: 'A better rate as the influencer has it.' })

export const GrantedOverride = z
  .object({
    ...overrideFields,
    campaign: z.object({ id: z.uuid(), name: z.string() }),
    influencer: z.object({ id: z.uuid(), name: z.string(), handle: z.string() }).nullable(),
    group: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    createdBy: z.string().describe('Who granted it.'),
  })
  .meta({ id: 'GrantedOverride', description: 'A better rate, with the names of those it is about.' })
