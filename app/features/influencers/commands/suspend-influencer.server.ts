import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Tx } from '#db/types.ts'
import type { MoveInfluencer } from '../application-inputs.ts'
import { findLocale } from '../queries/find-locale.server.ts'
import { type MovedInfluencer, moveInfluencer } from './move-influencer.server.ts'

/**
 * Stops an influencer for a time, on the whole platform: their codes pause, their wallet stays. Mails the reason.
 * @throws DomainError influencers.not-found | influencers.not-allowed | influencers.own-thing | influencers.invalid-transition
 */
export async function suspendInfluencer(tx: Tx, input: MoveInfluencer, ctx: Context): Promise<MovedInfluencer> {
  const moved = await moveInfluencer(tx, input, 'suspend', ctx)
  const { name, email, brandId } = moved
  const language = await findLocale(tx, input.influencerId)
  await queueEmail(tx, { to: email, template: 'account-suspended', data: { name, reason: input.reason }, language, brandId }, ctx)
  return moved
}
