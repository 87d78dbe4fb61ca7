import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignGroups, campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import type { DuplicateCampaign } from '../inputs.ts'
import { getCampaign } from '../queries/get-campaign.server.ts'
import type { CampaignRow } from '../queries/lock-campaign.server.ts'
import { createCampaign } from './create-campaign.server.ts'

/**
 * Drafts a campaign like another one, under another name and at other dates: its texts, the terms in force with their products, and the groups that
 * it is for. Codes, members and sales stay with the first.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.window-backwards
 */
export async function duplicateCampaign(tx: Tx, input: DuplicateCampaign, ctx: Context): Promise<CampaignRow> {
  const source = await getCampaign(tx, input, ctx)
  const brandId = source.brand.id
  if (!may(ctx.actor, 'campaigns.duplicate-campaign', { brandId })) throw notAllowed()
  const { description, brief, visibility, period, hasLeaderboard, terms } = source
  const { tiers, rules, include, exclude } = terms
  const campaign = await createCampaign(
    tx,
    {
      ...{ brandId, description, brief, visibility, period, hasLeaderboard },
      ...{ name: input.name, startsAt: input.startsAt, endsAt: input.endsAt },
      terms: {
        ...terms,
        tiers: tiers === null ? null : { mode: tiers.mode, steps: [...tiers.steps] },
        ...{ rules: [...rules], include: [...include], exclude: [...exclude] },
      },
    },
    ctx,
  )
  const groups = await tx
    .select({ groupId: campaignGroups.groupId })
    .from(campaignGroups)
    .where(eq(campaignGroups.campaignId, source.id))
  if (groups.length > 0)
    await tx.insert(campaignGroups).values(groups.map(({ groupId }) => ({ campaignId: campaign.id, groupId })))
  await tx.update(campaigns).set({ duplicateOf: source.id }).where(eq(campaigns.id, campaign.id))
  await recordAudit(
    tx,
    {
      action: 'campaigns.duplicate-campaign',
      brandId,
      subjectType: 'campaign',
      subjectId: campaign.id,
      before: null,
      after: { duplicateOf: source.id, termsVersion: terms.version, groupIds: groups.map(({ groupId }) => groupId) },
    },
    ctx,
  )
  return { ...campaign, duplicateOf: source.id }
}
