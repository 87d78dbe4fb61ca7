import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { findLocale } from '#app/features/influencers/queries/find-locale.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { codeRequests } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { lockCodeRequest } from '../queries/lock-code-request.server.ts'
import type { RejectCodeRequest } from '../request-inputs.ts'

/**
 * Says no to a wish, with the reason, which the influencer is mailed. They may wish for another one. Locks the request.
 * @throws DomainError codes.request-not-found | codes.not-allowed | codes.request-decided
 */
export async function rejectCodeRequest(tx: Tx, { codeRequestId, reason }: RejectCodeRequest, ctx: Context): Promise<void> {
  const { request, campaign, influencer } = await lockCodeRequest(tx, codeRequestId, 'codes.reject-code-request', ctx)
  const { brandId, code, influencerId } = request
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  const decision = { status: 'rejected', reason } as const
  await tx
    .update(codeRequests)
    .set({ ...decision, decidedAt: ctx.now, decidedBy })
    .where(eq(codeRequests.id, codeRequestId))
  const subject = { action: 'codes.reject-code-request', brandId, subjectType: 'code-request', subjectId: codeRequestId }
  await recordAudit(tx, { ...subject, before: { status: 'open' }, after: decision }, ctx)
  const data = { name: influencer.name, code, campaign, reason }
  const language = await findLocale(tx, influencerId)
  await queueEmail(tx, { to: influencer.email, template: 'code-request-rejected', data, language, brandId }, ctx)
}
