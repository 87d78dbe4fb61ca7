import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { LeaveCampaign } from '../member-inputs.ts'
import { endOwnPart } from './end-own-part.server.ts'

/** The influencer says no to an invitation. As `endOwnPart`. */
export function declineCampaignInvitation(tx: Tx, input: LeaveCampaign, ctx: Context): Promise<void> {
  return endOwnPart(tx, input, 'decline', 'campaigns.decline-invitation', ctx)
}
