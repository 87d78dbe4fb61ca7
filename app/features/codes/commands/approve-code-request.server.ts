import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { findLocale } from '#app/features/influencers/queries/find-locale.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { codeRequests } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { lockCodeRequest } from '../queries/lock-code-request.server.ts'
import type { ApproveCodeRequest } from '../request-inputs.ts'
import { createCode } from './create-code.server.ts'

/**
 * Gives an influencer the code they wished for, or one with another word, and mails them. Locks the request. Enqueues as `createCode` does.
 * @throws DomainError codes.request-not-found | codes.not-allowed | codes.request-decided, and as `createCode`
 */
export async function approveCodeRequest(
  tx: Tx,
  input: ApproveCodeRequest,
  ctx: Context,
): Promise<{ codeId: string; code: string }> {
  const { request, campaign, influencer } = await lockCodeRequest(tx, input.codeRequestId, 'codes.approve-code-request', ctx)
  const { id, brandId, campaignId, influencerId } = request
  const wanted = { campaignId, influencerId, code: input.code ?? request.code }
  const { id: codeId, code } = await createCode(tx, wanted, ctx, 'request')
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx.update(codeRequests).set({ status: 'approved', codeId, decidedAt: ctx.now, decidedBy }).where(eq(codeRequests.id, id))
  const subject = { action: 'codes.approve-code-request', brandId, subjectType: 'code-request', subjectId: id }
  await recordAudit(tx, { ...subject, before: { status: 'open', code: request.code }, after: { status: 'approved', code } }, ctx)
  const data = { name: influencer.name, code, campaign, ...(code !== request.code && { wanted: request.code }) }
  const language = await findLocale(tx, influencerId)
  await queueEmail(tx, { to: influencer.email, template: 'code-request-approved', data, language, brandId }, ctx)
  return { codeId, code }
}
