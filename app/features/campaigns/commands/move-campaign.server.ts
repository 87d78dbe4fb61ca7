import { eq } from 'drizzle-orm'
import { type CampaignEvent, type CampaignStatus, campaignMachine } from '#app/domain/campaign-status.ts'
import type { Context } from '#app/domain/context.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRow } from '../queries/lock-campaign.server.ts'
import { campaignStatusChanged } from '../tasks.ts'

export type CampaignMove = { readonly status: CampaignStatus; readonly endsAt: Date | null }

/**
 * Takes a locked campaign through events in turn, audited under the command's name. Ending, or archiving a draft, closes the window: at `ctx.now`, or at once
 * with the start where the campaign had not begun. Enqueues `campaigns.status-changed`.
 * @throws DomainError campaigns.invalid-transition
 */
export async function moveCampaign(
  tx: Tx,
  campaign: CampaignRow,
  events: readonly CampaignEvent[],
  action: string,
  ctx: Context,
): Promise<CampaignMove> {
  const status = events.reduce((from, event) => next('campaigns', campaignMachine, from, event), campaign.status)
  const neverRuns = campaign.status === 'draft' && status === 'archived'
  const endsAt = status === 'ended' || neverRuns ? closedAt(campaign, ctx.now) : campaign.endsAt
  await tx.update(campaigns).set({ status, endsAt }).where(eq(campaigns.id, campaign.id))
  await recordAudit(
    tx,
    {
      action: `campaigns.${action}`,
      brandId: campaign.brandId,
      subjectType: 'campaign',
      subjectId: campaign.id,
      before: { status: campaign.status, endsAt: campaign.endsAt },
      after: { status, endsAt },
    },
    ctx,
  )
  await enqueue(tx, campaignStatusChanged, { campaignId: campaign.id })
  return { status, endsAt }
}

function closedAt(campaign: CampaignRow, now: Date): Date {
  if (campaign.endsAt !== null && campaign.endsAt <= now) return campaign.endsAt
  return campaign.startsAt > now ? campaign.startsAt : now
}
