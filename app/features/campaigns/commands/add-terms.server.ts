import type { Context } from '#app/domain/context.ts'
import { localDate } from '#app/domain/period.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { alreadyEnded, noticeNeeded, termsBackdated, termsBeforePrevious } from '../errors.ts'
import type { AddTerms } from '../inputs.ts'
import { getNoticeFacts } from '../queries/get-notice-facts.server.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { termsAnnounced } from '../tasks.ts'
import { encodeTerms } from '../terms-codec.ts'
import { planTerms } from '../terms-notice.ts'
import { wakePromotion } from './wake-promotion.server.ts'

/**
 * Adds a version of the campaign's terms, for orders placed from `validFrom` on; without one, as soon as they may: now, when the version before
 * starts if that is later, or, where they are worse for influencers, at the first midnight that gives the brand's notice. Orders that exist keep
 * theirs: the past is open only where nothing was sold. Locks the campaign. Enqueues `campaigns.terms-announced` for a published one.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.already-ended | campaigns.notice-needed |
 *   campaigns.terms-before-previous | campaigns.terms-backdated
 */
export async function addTerms(tx: Tx, input: AddTerms, ctx: Context): Promise<{ version: number; validFrom: Date }> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.add-terms', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw alreadyEnded()
  const facts = await getNoticeFacts(tx, campaign, ctx.now)
  const plan = planTerms(input, input.validFrom, facts)
  if (!plan.isTimely) {
    const worse = plan.changes.filter((change) => change.isWorse).map(({ field }) => field)
    throw noticeNeeded({ days: facts.noticeDays, earliest: localDate(plan.earliest, facts.timeZone), worse })
  }
  const last = facts.versions.at(-1)!
  const version = last.version + 1
  const { validFrom } = plan
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
      before: { version: last.version, validFrom: last.validFrom, ...encodeTerms(last) },
      after: { version, validFrom, ...terms },
    },
    ctx,
  )
  if (campaign.status !== 'draft') await enqueue(tx, termsAnnounced, { campaignId: campaign.id, version })
  await wakePromotion(tx, campaign.id, ctx)
  return { version, validFrom }
}
