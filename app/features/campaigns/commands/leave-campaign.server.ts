import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { LeaveCampaign } from '../member-inputs.ts'
import { endOwnPart } from './end-own-part.server.ts'

/** The influencer leaves a campaign, or takes their wish back; their codes pause, what they sold stays theirs. As `endOwnPart`. */
export function leaveCampaign(tx: Tx, input: LeaveCampaign, ctx: Context): Promise<void> {
  return endOwnPart(tx, input, 'leave', 'campaigns.leave-campaign', ctx)
}
