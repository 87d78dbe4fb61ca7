import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enrolMember } from '#app/features/campaigns/commands/enrol-member.server.ts'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { codeAssignments } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { assignmentOverlap, codeOver, influencerNotApproved, reassignedInPast, sameInfluencer } from '../errors.ts'
import type { ReassignCode } from '../inputs.ts'
import { lockCode } from '../queries/lock-code.server.ts'

/**
 * Gives a code to another influencer from `assignedFrom` (now) on and makes them part of the brand and the campaign: closes the open period and opens the next.
 * Orders placed before stay where they are. Locks the code.
 * @throws DomainError codes.not-found | codes.not-allowed | codes.over | codes.reassigned-in-past | codes.same-influencer |
 *   codes.assignment-overlap | codes.influencer-not-approved | influencers.not-found
 */
export async function reassignCode(tx: Tx, input: ReassignCode, ctx: Context): Promise<{ assignedFrom: Date }> {
  const code = await lockCode(tx, input.codeId, 'codes.reassign-code', ctx)
  if (code.status === 'expired' || code.status === 'archived') throw codeOver()
  const assignedFrom = input.assignedFrom ?? ctx.now
  if (assignedFrom < ctx.now) throw reassignedInPast()
  const influencer = await getInfluencer(tx, { influencerId: input.influencerId }, ctx.actor)
  if (influencer.status !== 'approved') throw influencerNotApproved()
  const isOpen = and(eq(codeAssignments.codeId, code.id), isNull(codeAssignments.assignedUntil))
  const [open] = await tx.select().from(codeAssignments).where(isOpen)
  if (open !== undefined) {
    if (open.influencerId === influencer.id) throw sameInfluencer()
    if (open.assignedFrom >= assignedFrom) throw assignmentOverlap()
    await tx.update(codeAssignments).set({ assignedUntil: assignedFrom }).where(eq(codeAssignments.id, open.id))
  }
  await tx.insert(codeAssignments).values({ codeId: code.id, influencerId: influencer.id, assignedFrom })
  await linkInfluencer(tx, { brandId: code.brandId, influencerId: influencer.id }, ctx)
  await enrolMember(tx, { campaignId: code.campaignId, brandId: code.brandId, influencerId: influencer.id }, ctx)
  await recordAudit(
    tx,
    {
      action: 'codes.reassign-code',
      brandId: code.brandId,
      subjectType: 'code',
      subjectId: code.id,
      before: open === undefined ? null : { influencerId: open.influencerId, assignedFrom: open.assignedFrom },
      after: { influencerId: influencer.id, assignedFrom, ...(input.reason && { reason: input.reason }) },
    },
    ctx,
  )
  return { assignedFrom }
}
