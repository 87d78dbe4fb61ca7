import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { listManagers } from '#app/features/auth/queries/list-managers.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { codeRequests } from '#db/schema/codes.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { influencerNotApproved, notAllowed, refusedCode, requestOpen } from '../errors.ts'
import { checkCode } from '../queries/check-code.server.ts'
import { getRequestableCampaign } from '../queries/list-requestable-campaigns.server.ts'
import type { RequestCode } from '../request-inputs.ts'

/**
 * An influencer wishes for a code of their own; a manager answers. One wish at a time in a campaign, and only for a code that is free now. Mails the managers
 * of the brand.
 * @throws DomainError codes.not-allowed | campaigns.not-found | codes.campaign-over | codes.influencer-not-approved | codes.taken | codes.looks-alike | codes.reserved-word |
 *   codes.forbidden-word | codes.request-open
 */
export async function requestCode(tx: Tx, input: RequestCode, ctx: Context): Promise<{ codeRequestId: string }> {
  const influencerId = ctx.actor.kind === 'user' ? ctx.actor.influencerId : null
  if (influencerId === null || !may(ctx.actor, 'codes.request-code', { influencerId })) throw notAllowed()
  const campaign = await getRequestableCampaign(tx, { influencerId, campaignId: input.campaignId })
  const influencer = await getInfluencer(tx, { influencerId }, ctx.actor)
  if (influencer.status !== 'approved') throw influencerNotApproved()
  const { refusal } = await checkCode(tx, input, ctx)
  if (refusal !== null) throw refusedCode(refusal)
  const brandId = campaign.brand.id
  const [request] = await tx
    .insert(codeRequests)
    .values({ brandId, campaignId: campaign.id, influencerId, code: input.code, status: 'open', createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: codeRequests.id })
  if (request === undefined) throw requestOpen()
  const after = { code: input.code, campaignId: campaign.id }
  const subject = { action: 'codes.request-code', brandId, subjectType: 'code-request', subjectId: request.id }
  await recordAudit(tx, { ...subject, before: null, after }, ctx)
  for (const { email, name, locale } of await beyondScope(tx, () => listManagers(tx, brandId))) {
    const data = { name, influencer: influencer.name, code: input.code, campaign: campaign.name }
    await queueEmail(tx, { to: email, template: 'code-requested', data, language: locale, brandId }, ctx)
  }
  return { codeRequestId: request.id }
}
