import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { memberNotFound, notAllowed } from '../errors.ts'

export type MemberRow = typeof campaignMembers.$inferSelect

/**
 * A brand's memberships with these ids, locked in the order of ids, where the actor may do that.
 * @throws DomainError campaigns.member-not-found where one is not the brand's | campaigns.not-allowed
 */
export async function lockMembers(
  tx: Tx,
  { brandId, memberIds }: { brandId: string; memberIds: readonly string[] },
  action: Action,
  ctx: Context,
): Promise<MemberRow[]> {
  const ids = [...new Set(memberIds)]
  const rows = await tx
    .select()
    .from(campaignMembers)
    .where(
      and(inArray(campaignMembers.id, ids), eq(campaignMembers.brandId, brandId), inScope(campaignMembers.brandId, ctx.actor)),
    )
    .orderBy(asc(campaignMembers.id))
    .for('update')
  if (rows.length !== ids.length) throw memberNotFound()
  if (!may(ctx.actor, action, { brandId })) throw notAllowed()
  return rows
}

/** One influencer's membership of a campaign, locked; null where there is none. */
export async function lockMember(tx: Tx, campaignId: string, influencerId: string): Promise<MemberRow | null> {
  const [row] = await tx
    .select()
    .from(campaignMembers)
    .where(and(eq(campaignMembers.campaignId, campaignId), eq(campaignMembers.influencerId, influencerId)))
    .for('update')
  return row ?? null
}
