import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Tx } from '#db/types.ts'
import type { RejectApplication } from '../application-inputs.ts'
import { notAllowed } from '../errors.ts'
import { mayDecideApplications } from '../policy.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { moveApplication } from './move-application.server.ts'

/**
 * Ends an application with a reason, which is mailed.
 * @throws DomainError influencers.application-not-found | influencers.application-changed | influencers.not-allowed | influencers.invalid-transition
 */
export async function rejectApplication(tx: Tx, input: RejectApplication, ctx: Context): Promise<{ revision: number }> {
  const { application } = await lockApplication(tx, input, ctx)
  if (!mayDecideApplications(ctx.actor, application.brandId)) throw notAllowed()
  const move = { event: 'reject', action: 'influencers.reject-application', reason: input.reason } as const
  const { email, displayName, locale, brandId, revision } = await moveApplication(tx, application, move, ctx)
  const data = { name: displayName ?? email, reason: input.reason }
  await queueEmail(tx, { to: email, template: 'application-rejected', data, language: locale, brandId }, ctx)
  return { revision }
}
