import type { Actor } from '#app/domain/actor.ts'
import { promotionUnfit } from '#app/features/campaigns/errors.ts'
import type { AdoptPromotion } from '#app/features/campaigns/promotion-inputs.ts'
import { callFailed } from '#app/integrations/vtex/errors.ts'
import type { Promotion, PromotionDiscount } from '#app/integrations/vtex/promotion-payloads.ts'
import { VtexError } from '#app/integrations/vtex/vtex-error.ts'
import { vtexClientOf } from './vtex-client.server.ts'

/**
 * The promotions of a brand's VTEX account that a campaign could adopt: conditioned by a utmSource alone, not archived; and how many are active of how many that
 * may be. @throws DomainError brands.not-connected | vtex.call-failed.*
 */
export async function listAdoptablePromotions(brandId: string, actor: Actor) {
  const { promotions, activeCount, limit } = await answered(async () => (await vtexClientOf(brandId, actor)).listPromotions())
  const fit = promotions.flatMap((promotion) => {
    const { utmSource, utmCampaign, isArchived } = promotion
    return utmSource === null || utmCampaign !== null || isArchived ? [] : [{ ...promotion, utmSource }]
  })
  return { promotions: fit, activeCount, limit }
}

/** One promotion as VTEX shows it now, for adopting it. @throws DomainError campaigns.promotion-unfit | brands.not-connected | vtex.call-failed.* */
export async function readPromotion(brandId: string, promotionId: string, actor: Actor): Promise<AdoptPromotion['promotion']> {
  const found = await answered(async () => (await vtexClientOf(brandId, actor)).getPromotion(promotionId))
  if (found === null) throw promotionUnfit()
  return { ...found, discount: discountOf(found) }
}

/** VTEX's discount in our words; null for one that we have none for. */
export function discountOf({ discount }: { discount: Promotion['discount'] }) {
  const known: PromotionDiscount | null = discount
  return known?.kind === 'fixed' ? { kind: 'amount' as const, amount: known.amount.toString() } : known
}

async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof VtexError) throw callFailed(error.kind, error)
    throw error
  }
}
