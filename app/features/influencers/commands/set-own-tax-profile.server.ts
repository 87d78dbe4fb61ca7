import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { TaxStep } from '../application-inputs.ts'
import { lockOwnProfile } from '../changes/lock-own-profile.server.ts'
import { recordOwnChange } from './record-own-change.server.ts'
import { writeTaxProfile } from './set-tax-profile.server.ts'

/**
 * How an influencer is taxed, from today on. What was said before stays on record; the same again changes nothing.
 * @throws DomainError influencers.not-allowed | influencers.identity-first | influencers.tax-regime
 */
export async function setOwnTaxProfile(tx: Tx, tax: TaxStep, ctx: Context): Promise<{ kind: 'saved' | 'unchanged' }> {
  const { influencer, profile, brandIds } = await lockOwnProfile(tx, ctx)
  const isNew = await writeTaxProfile(tx, profile, tax, ctx)
  if (!isNew) return { kind: 'unchanged' }
  const change = { action: 'influencers.set-own-tax-profile', influencerId: influencer.id, brandIds, fields: ['tax'] }
  await recordOwnChange(tx, change, ctx)
  return { kind: 'saved' }
}
