import { and, asc, eq, inArray, lte, or } from 'drizzle-orm'
import type { CampaignEvent } from '#app/domain/campaign-status.ts'
import type { Context } from '#app/domain/context.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRow } from '../queries/lock-campaign.server.ts'
import { moveCampaign } from './move-campaign.server.ts'

/**
 * Opens scheduled campaigns whose start has come and ends published ones whose end has; at most `limit`. For the schedule: the platform acts.
 * Locks them by id; skips those that somebody else is changing. Running it again changes nothing.
 * @returns how many moved
 */
export async function advanceDueCampaigns(tx: Tx, input: { limit: number }, ctx: Context): Promise<number> {
  const due = await tx
    .select()
    .from(campaigns)
    .where(
      or(
        and(eq(campaigns.status, 'scheduled'), lte(campaigns.startsAt, ctx.now)),
        and(inArray(campaigns.status, ['active', 'paused']), lte(campaigns.endsAt, ctx.now)),
      ),
    )
    .orderBy(asc(campaigns.id))
    .limit(input.limit)
    .for('no key update', { skipLocked: true })
  for (const campaign of due) await moveCampaign(tx, campaign, eventsDue(campaign, ctx.now), 'advance-due-campaigns', ctx)
  return due.length
}

function eventsDue(campaign: CampaignRow, now: Date): CampaignEvent[] {
  const isOver = campaign.endsAt !== null && campaign.endsAt <= now
  if (campaign.status !== 'scheduled') return ['end']
  return isOver ? ['activate', 'end'] : ['activate']
}
