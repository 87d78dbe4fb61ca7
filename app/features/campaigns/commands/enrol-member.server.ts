import { and, eq, ne } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { lockMember } from '../queries/lock-members.server.ts'
import { tellMove } from './move-members.server.ts'

type Enrolment = { readonly campaignId: string; readonly brandId: string; readonly influencerId: string }

/**
 * Whoever is given a code of a campaign takes part in it from then on, whatever was between them before. For the command that gives the code, which has
 * checked that its actor may. Enqueues `campaigns.membership-changed` for one who comes in.
 */
export async function enrolMember(tx: Tx, input: Enrolment, ctx: Context): Promise<void> {
  const move = { action: 'campaigns.enrol-member' }
  const values = { ...input, status: 'member', createdAt: ctx.now, updatedAt: ctx.now, joinedAt: ctx.now } as const
  const [added] = await tx.insert(campaignMembers).values(values).onConflictDoNothing().returning()
  if (added !== undefined) return tellMove(tx, { ...added, status: null }, 'member', move, ctx)
  const known = await lockMember(tx, input.campaignId, input.influencerId)
  if (known === null || known.status === 'member') return
  await tx
    .update(campaignMembers)
    .set({ status: 'member', updatedAt: ctx.now, joinedAt: ctx.now })
    .where(and(eq(campaignMembers.id, known.id), ne(campaignMembers.status, 'member')))
  await tellMove(tx, known, 'member', move, ctx)
}
