import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { CloseApplication } from '../application-inputs.ts'
import { notAllowed } from '../errors.ts'
import { mayDecideApplications, mayFillIn } from '../policy.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { moveApplication } from './move-application.server.ts'

/**
 * Gives an application up without a judgement: by the brand, or by the applicant themselves. Nobody is mailed.
 * @throws DomainError influencers.application-not-found | influencers.application-changed | influencers.not-allowed | influencers.invalid-transition
 */
export async function closeApplication(tx: Tx, input: CloseApplication, ctx: Context): Promise<{ revision: number }> {
  const { application } = await lockApplication(tx, input, ctx)
  if (!mayFillIn(ctx.actor) && !mayDecideApplications(ctx.actor, application.brandId)) throw notAllowed()
  const move = { event: 'close', action: 'influencers.close-application', reason: input.reason } as const
  return { revision: (await moveApplication(tx, application, move, ctx)).revision }
}
