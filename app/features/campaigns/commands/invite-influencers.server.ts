import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import type { Context } from '#app/domain/context.ts'
import { type MembershipStatus, membershipMachine } from '#app/domain/membership-status.ts'
import { accepts } from '#app/domain/state-machine.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { campaignClosed, nobodyToInvite } from '../errors.ts'
import type { InviteInfluencers } from '../member-inputs.ts'
import { type CampaignRow, lockCampaign } from '../queries/lock-campaign.server.ts'
import type { MemberRow } from '../queries/lock-members.server.ts'
import { mailMembers } from './mail-members.server.ts'
import { moveMembers, tellMove } from './move-members.server.ts'

const open: readonly CampaignStatus[] = ['scheduled', 'active', 'paused']

export type Invited = {
  readonly invited: number
  /** They had applied: the invitation is the answer. */
  readonly joined: number
  /** Invited or members already. */
  readonly skipped: number
}

/**
 * Asks influencers of the brand, one by one or a whole group, to take part in a published campaign; each is told by mail. Who had applied is in. Locks the
 * campaign, then the memberships by id. Enqueues `campaigns.membership-changed` for those who come in.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.closed | campaigns.nobody-to-invite
 */
export async function inviteInfluencers(tx: Tx, input: InviteInfluencers, ctx: Context): Promise<Invited> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.invite-member', ctx)
  if (!open.includes(campaign.status)) throw campaignClosed()
  const influencerIds = await whoCanBeAsked(tx, campaign, input)
  if (influencerIds.length === 0) throw nobodyToInvite()
  const added = await addInvited(tx, campaign, influencerIds, ctx)
  const known = await tx
    .select()
    .from(campaignMembers)
    .where(and(eq(campaignMembers.campaignId, campaign.id), inArray(campaignMembers.influencerId, influencerIds)))
    .orderBy(asc(campaignMembers.id))
    .for('update')
  const fresh = new Set(added.map(({ id }) => id))
  const moved = { invited: [...added], member: [] as MemberRow[] }
  const others = known.filter((row) => !fresh.has(row.id) && row.status !== 'invited')
  for (const [status, rows] of byStatus(others)) {
    if (!accepts(membershipMachine, status, 'invite')) continue
    const to = await moveMembers(tx, rows, 'invite', { action: 'campaigns.invite-member' }, ctx)
    if (to === 'invited' || to === 'member') moved[to].push(...rows)
  }
  await mailMembers(tx, moved.invited, { template: 'campaign-invitation', words: input.message }, ctx)
  await mailMembers(tx, moved.member, { template: 'campaign-accepted' }, ctx)
  const [invited, joined] = [moved.invited.length, moved.member.length]
  return { invited, joined, skipped: influencerIds.length - invited - joined }
}

/** Of those asked for: approved, and working with the brand. */
async function whoCanBeAsked(tx: Tx, { brandId }: CampaignRow, input: InviteInfluencers): Promise<string[]> {
  const inGroup =
    input.groupId === undefined
      ? []
      : await tx
          .select({ id: influencerGroupMembers.influencerId })
          .from(influencerGroupMembers)
          .innerJoin(influencerGroups, eq(influencerGroups.id, influencerGroupMembers.groupId))
          .where(
            and(
              eq(influencerGroups.id, input.groupId),
              eq(influencerGroups.brandId, brandId),
              isNull(influencerGroups.archivedAt),
              isNull(influencerGroupMembers.leftAt),
            ),
          )
  const asked = [...new Set([...input.influencerIds, ...inGroup.map(({ id }) => id)])]
  if (asked.length === 0) return []
  const rows = await tx
    .select({ id: influencers.id })
    .from(influencers)
    .innerJoin(influencerBrands, and(eq(influencerBrands.influencerId, influencers.id), eq(influencerBrands.brandId, brandId)))
    .where(and(inArray(influencers.id, asked), eq(influencers.status, 'approved')))
  return rows.map(({ id }) => id)
}

async function addInvited(
  tx: Tx,
  { id: campaignId, brandId }: CampaignRow,
  influencerIds: readonly string[],
  ctx: Context,
): Promise<MemberRow[]> {
  const status: MembershipStatus = 'invited'
  const times = { createdAt: ctx.now, updatedAt: ctx.now }
  const added = await tx
    .insert(campaignMembers)
    .values(influencerIds.map((influencerId) => ({ brandId, campaignId, influencerId, status, ...times })))
    .onConflictDoNothing()
    .returning()
  for (const row of added) await tellMove(tx, { ...row, status: null }, status, { action: 'campaigns.invite-member' }, ctx)
  return added
}

/** Rows by where they are. */
export function byStatus(rows: readonly MemberRow[]): Map<MembershipStatus, MemberRow[]> {
  const found = new Map<MembershipStatus, MemberRow[]>()
  for (const row of rows) found.set(row.status, [...(found.get(row.status) ?? []), row])
  return found
}
