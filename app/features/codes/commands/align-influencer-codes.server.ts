import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type CodeEvent, type CodeStatus, codeMachine } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { accepts, next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { CodeRow } from '../queries/lock-code.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

type Change = Pick<CodeRow, 'status' | 'pausedByCampaign' | 'pausedByInfluencer'>

/**
 * Lets the codes that an influencer holds follow their status: a suspension pauses, a reinstatement resumes what it paused (or draft codes of a running
 * campaign, which waited), closing expires. Codes of a campaign that they left pause in the same way until they are back. A code whose campaign is paused
 * waits for the campaign instead. One statement for all that change alike. For the platform, which hears of the
 * change; once done, again changes nothing. Locks the codes by id. Wakes the brand's sync.
 * @throws DomainError influencers.not-found
 */
export async function alignInfluencerCodes(tx: Tx, { influencerId }: { influencerId: string }, ctx: Context): Promise<number> {
  const influencer = await getInfluencer(tx, { influencerId }, ctx.actor)
  const held = tx
    .select({ id: codeAssignments.codeId })
    .from(codeAssignments)
    .where(and(eq(codeAssignments.influencerId, influencerId), isNull(codeAssignments.assignedUntil)))
  const found = await tx
    .select({ code: codes, campaignStatus: campaigns.status, membership: campaignMembers.status })
    .from(codes)
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(
      campaignMembers,
      and(eq(campaignMembers.campaignId, codes.campaignId), eq(campaignMembers.influencerId, influencerId)),
    )
    .where(inArray(codes.id, held))
    .orderBy(asc(codes.id))
    .for('no key update', { of: codes })
  const changed: { codeId: string; status: CodeStatus }[] = []
  const alignments = new Map<string, { readonly change: Change; readonly codeIds: string[] }>()
  for (const { code, campaignStatus, membership } of found) {
    const isOut = influencer.status === 'approved' && membership !== null && membership !== 'member'
    const change = changeOf(code, isOut ? 'suspended' : influencer.status, campaignStatus === 'active')
    if (change === null) continue
    changed.push({ codeId: code.id, status: change.status })
    const alike = alignments.get(JSON.stringify(change)) ?? { change, codeIds: [] }
    alike.codeIds.push(code.id)
    alignments.set(JSON.stringify(change), alike)
  }
  for (const { change, codeIds } of alignments.values())
    await tx
      .update(codes)
      .set({ ...change, nextSyncAt: ctx.now })
      .where(inArray(codes.id, codeIds))
  if (changed.length === 0) return 0
  await recordAudit(
    tx,
    {
      action: 'codes.align-influencer-codes',
      brandId: null,
      subjectType: 'influencer',
      subjectId: influencerId,
      before: null,
      after: { influencerStatus: influencer.status, codes: changed },
    },
    ctx,
  )
  await enqueueSync(
    tx,
    changed.map(({ codeId }) => codeId),
  )
  return changed.length
}

/** What an influencer of this status asks of a code; null: nothing. */
function changeOf(code: CodeRow, status: InfluencerStatus, isCampaignActive: boolean): Change | null {
  const flags = { pausedByCampaign: false, pausedByInfluencer: false }
  if (status === 'suspended') {
    const paused = { ...flags, pausedByInfluencer: true }
    if (code.status === 'paused') return code.pausedByCampaign ? { ...paused, status: 'paused' } : null
    return moved(code, code.status === 'draft' ? null : 'pause', paused)
  }
  if (status === 'closed') return moved(code, code.status === 'draft' ? 'archive' : 'expire', flags)
  if (status !== 'approved') return null
  if (code.status === 'draft') return moved(code, isCampaignActive ? 'sync' : null, flags)
  if (!code.pausedByInfluencer) return null
  return isCampaignActive ? moved(code, 'resume', flags) : { ...flags, pausedByCampaign: true, status: code.status }
}

function moved(code: CodeRow, event: CodeEvent | null, flags: Omit<Change, 'status'>): Change | null {
  if (event === null || !accepts(codeMachine, code.status, event)) return null
  return { ...flags, status: next('codes', codeMachine, code.status, event) }
}
