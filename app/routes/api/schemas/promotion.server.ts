import { z } from 'zod'
import type { Actor } from '#app/domain/actor.ts'
import { promotionStatuses } from '#app/domain/promotion.ts'
import { noPromotion } from '#app/features/campaigns/errors.ts'
import { DiscountInput } from '#app/features/campaigns/promotion-inputs.ts'
import { findPromotion } from '#app/features/campaigns/queries/find-promotion.server.ts'
import type { Tx } from '#db/types.ts'
import { At, orNull } from './values.server.ts'

const Discount = DiscountInput.meta({ id: 'Discount', description: 'What a customer with a code pays less.' })

export const Promotion = z
  .object({
    discount: Discount,
    promotionId: z.string().nullable().describe('VTEX’s id; null until it was made.'),
    isAdopted: z.boolean().describe('The shop’s own: nothing of it is changed by us.'),
    status: z.enum(promotionStatuses),
    syncedAt: At.nullable(),
    syncAttempts: z.int(),
    syncError: z.string().nullable().describe('Why the last sync failed.'),
    nextTryAt: At.nullable(),
    observed: z.record(z.string(), z.unknown()).nullable().describe('As VTEX showed it last.'),
  })
  .meta({ id: 'Promotion', description: 'The VTEX promotion that gives a campaign’s coupons their discount.' })

export const AccountPromotions = z
  .object({
    activeCount: z.int().describe('Active promotions of the account.'),
    limit: z.int().describe('How many may be active.'),
    data: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        utmSource: z.string(),
        isActive: z.boolean(),
        beginsAt: At.nullable(),
        endsAt: At.nullable(),
        discount: orNull(Discount).describe('Null where VTEX’s list does not tell it.'),
      }),
    ),
  })
  .meta({ id: 'AccountPromotions', description: 'Promotions of a VTEX account.' })

/** @throws DomainError campaigns.no-promotion */
export async function promotionOf(tx: Tx, campaignId: string, actor: Actor) {
  const promotion = await findPromotion(tx, { campaignId }, actor)
  if (promotion === null) throw noPromotion()
  return promotion
}
