import { desc, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { alreadyEnded, campaignNotFound, termsBackdated, termsBeforePrevious } from '../errors.ts'
import type { AddTerms } from '../inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { decodeTerms, encodeTerms } from '../terms-codec.ts'

/**
 * Adds a version of the campaign's terms, for orders placed from `validFrom` on; by default now, or when the version before starts if that
 * is later. Orders that exist keep theirs: the past is open only where nothing was sold. Locks the campaign.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.already-ended | campaigns.terms-before-previous |
 *   campaigns.terms-backdated
 */
export async function addTerms(tx: Tx, input: AddTerms, ctx: Context): Promise<{ version: number; validFrom: Date }> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.add-terms', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw alreadyEnded()
  const [last] = await tx
    .select()
    .from(campaignTerms)
    .where(eq(campaignTerms.campaignId, campaign.id))
    .orderBy(desc(campaignTerms.version))
    .limit(1)
  if (last === undefined) throw campaignNotFound()
  const version = last.version + 1
  const validFrom = input.validFrom ?? new Date(Math.max(last.validFrom.getTime(), ctx.now.getTime()))
  const terms = encodeTerms(input)
  const refusals = { campaign_terms_forward: termsBeforePrevious, campaign_terms_not_backdated: termsBackdated }
  const createdBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await refusing(tx, refusals, (inner) =>
    inner.insert(campaignTerms).values({ campaignId: campaign.id, version, validFrom, ...terms, createdAt: ctx.now, createdBy }),
  )
  await recordAudit(
    tx,
    {
      action: 'campaigns.add-terms',
      brandId: campaign.brandId,
      subjectType: 'campaign',
      subjectId: campaign.id,
      before: { version: last.version, validFrom: last.validFrom, ...encodeTerms(decodeTerms(last)) },
      after: { version, validFrom, ...terms },
    },
    ctx,
  )
  return { version, validFrom }
}
