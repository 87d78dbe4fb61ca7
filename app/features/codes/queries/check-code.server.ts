import type { Context } from '#app/domain/context.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { codeRefusal } from '../batch/code-refusal.ts'
import type { RequestCode } from '../request-inputs.ts'
import { suggestCodes } from '../suggest-codes.ts'
import { getRequestableCampaign } from './list-requestable-campaigns.server.ts'
import { listTakenCodes } from './list-taken-codes.server.ts'

export type CodeCheck = {
  /** The code of the rule that keeps it from being given; null: it is free. */
  readonly refusal: string | null
  /** Free ones near it, where it is not. */
  readonly alternatives: readonly string[]
}

/**
 * Whether a campaign's brand could give a code, asked by its staff or by an influencer who may wish for one there. Which code is in the way is not told.
 * @throws DomainError campaigns.not-found | codes.campaign-over
 */
export async function checkCode(tx: Tx, input: RequestCode, ctx: Context): Promise<CodeCheck> {
  const brandId = await brandOf(tx, input.campaignId, ctx)
  const taken = await beyondScope(tx, () => listTakenCodes(tx, brandId))
  const refusal = codeRefusal(input.code, taken)
  return { refusal, alternatives: refusal === null ? [] : suggestCodes(input.code, taken) }
}

async function brandOf(tx: Tx, campaignId: string, ctx: Context): Promise<string> {
  const influencerId = ctx.actor.kind === 'user' ? ctx.actor.influencerId : null
  if (influencerId === null) return (await getCampaign(tx, { campaignId }, ctx)).brand.id
  const campaign = await getRequestableCampaign(tx, { influencerId, campaignId })
  return campaign.brand.id
}
