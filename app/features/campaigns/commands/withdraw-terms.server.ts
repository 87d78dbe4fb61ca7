import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { nothingToWithdraw } from '../errors.ts'
import type { TermsRef } from '../inputs.ts'
import { getNoticeFacts } from '../queries/get-notice-facts.server.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { termsUntil } from '../terms-notice.ts'
import { addTerms } from './add-terms.server.ts'

/**
 * Takes back a version that has not begun. Versions are never edited or removed: a newer one begins at the same instant, with the terms that hold
 * until then. Only the last version, so that nothing after it is taken back unseen. Locks the campaign.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.already-ended | campaigns.nothing-to-withdraw
 */
export async function withdrawTerms(tx: Tx, input: TermsRef, ctx: Context): Promise<{ version: number; validFrom: Date }> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.withdraw-terms', ctx)
  const facts = await getNoticeFacts(tx, campaign, ctx.now)
  const last = facts.versions.at(-1)!
  const until = termsUntil(last.validFrom, facts)
  const isPending = last.version === input.version && last.validFrom > ctx.now && until.version !== last.version
  if (!isPending) throw nothingToWithdraw()
  const { version: _, validFrom: __, ...terms } = until
  const { tiers, rules, include, exclude } = terms
  return addTerms(
    tx,
    {
      ...terms,
      tiers: tiers === null ? null : { mode: tiers.mode, steps: [...tiers.steps] },
      ...{ rules: [...rules], include: [...include], exclude: [...exclude] },
      campaignId: campaign.id,
      validFrom: last.validFrom,
    },
    ctx,
  )
}
