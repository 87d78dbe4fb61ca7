import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import { type CodeEvent, type CodeStatus, codeMachine } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { accepts, next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { CodeRow } from '../queries/lock-code.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

type Alignment = { readonly status: CodeStatus; readonly codeIds: string[]; readonly pausedByCampaign: boolean }

/**
 * Lets a campaign's codes follow its status: a running campaign syncs its drafts and resumes what it paused, a pause pauses, the end expires,
 * a draft that is archived takes its drafts along. One statement per status. For the platform, which hears of the change; once done, again changes nothing.
 * Locks the codes by id. Wakes the brand's sync.
 * @throws DomainError campaigns.not-found
 */
export async function alignCampaignCodes(tx: Tx, input: { campaignId: string }, ctx: Context): Promise<number> {
  const campaign = await getCampaign(tx, input, ctx)
  const found = await tx.select().from(codes).where(eq(codes.campaignId, campaign.id)).orderBy(asc(codes.id)).for('no key update')
  const stopped = campaign.status === 'active' ? await listStoppedCodes(tx, campaign.id) : new Set<string>()
  const running = found.filter(({ id }) => !stopped.has(id))
  const alignments = alignmentsOf(running, campaign.status)
  for (const { status, codeIds, pausedByCampaign } of alignments)
    await tx.update(codes).set({ status, pausedByCampaign, nextSyncAt: ctx.now }).where(inArray(codes.id, codeIds))
  const changed = alignments.flatMap(({ codeIds }) => codeIds)
  if (changed.length === 0) return 0
  await recordAudit(
    tx,
    {
      action: 'codes.align-campaign-codes',
      brandId: campaign.brand.id,
      subjectType: 'campaign',
      subjectId: campaign.id,
      before: null,
      after: { campaignStatus: campaign.status, codes: alignments.map(({ status, codeIds }) => ({ status, codeIds })) },
    },
    ctx,
  )
  await enqueueSync(tx, changed)
  return changed.length
}

/** Codes whose holder is suspended, closed or no longer in the campaign: one that starts leaves them as they are. */
async function listStoppedCodes(tx: Tx, campaignId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: codes.id })
    .from(codes)
    .innerJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .innerJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .leftJoin(
      campaignMembers,
      and(eq(campaignMembers.campaignId, campaignId), eq(campaignMembers.influencerId, codeAssignments.influencerId)),
    )
    .where(and(eq(codes.campaignId, campaignId), or(ne(influencers.status, 'approved'), ne(campaignMembers.status, 'member'))))
  return new Set(rows.map(({ id }) => id))
}

function alignmentsOf(found: readonly CodeRow[], campaignStatus: CampaignStatus): Alignment[] {
  const byStatus = new Map<CodeStatus, Alignment>()
  for (const code of found) {
    const event = eventOf(code, campaignStatus)
    if (event === null || !accepts(codeMachine, code.status, event)) continue
    const status = next('codes', codeMachine, code.status, event)
    const alignment = byStatus.get(status) ?? { status, codeIds: [], pausedByCampaign: event === 'pause' }
    alignment.codeIds.push(code.id)
    byStatus.set(status, alignment)
  }
  return [...byStatus.values()]
}

/** What a campaign of this status asks of a code; null: nothing. */
function eventOf(code: CodeRow, campaignStatus: CampaignStatus): CodeEvent | null {
  switch (campaignStatus) {
    case 'draft':
    case 'scheduled':
      return null
    case 'active':
      if (code.status === 'draft') return 'sync'
      return code.pausedByCampaign ? 'resume' : null
    case 'paused':
      return code.status === 'draft' ? null : 'pause'
    case 'ended':
    case 'archived':
      return code.status === 'draft' ? 'archive' : 'expire'
  }
}
