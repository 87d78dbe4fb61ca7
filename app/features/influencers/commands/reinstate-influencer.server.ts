import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { MoveInfluencer } from '../application-inputs.ts'
import { type MovedInfluencer, moveInfluencer } from './move-influencer.server.ts'

/**
 * Lets a suspended influencer go on; the codes that the suspension paused resume.
 * @throws DomainError influencers.not-found | influencers.not-allowed | influencers.own-thing | influencers.invalid-transition
 */
export function reinstateInfluencer(tx: Tx, input: MoveInfluencer, ctx: Context): Promise<MovedInfluencer> {
  return moveInfluencer(tx, input, 'reinstate', ctx)
}
