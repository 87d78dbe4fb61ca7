import type { Discount } from '#app/domain/promotion.ts'
import { promotionScope } from '#app/domain/promotion-scope.ts'
import type { PromotionForSync } from '#app/features/campaigns/queries/find-promotion-for-sync.server.ts'
import type { Promotion, PromotionDiscount, PromotionInput } from '#app/integrations/vtex/promotion-payloads.ts'

/** VTEX takes no longer name. */
const longestName = 150

/** Ours carries the end of the campaign's id, by which it is known again after a try whose answer never came. */
export function promotionName({ id, name }: PromotionForSync['campaign']): string {
  const mark = ` · ${id.slice(-8)}`
  return name.slice(0, longestName - mark.length) + mark
}

/** The promotion that a campaign should have: its window, its discount, its products as far as VTEX can be told. A paused campaign's gives nothing. */
export function wantedPromotion({ campaign, promotion }: PromotionForSync): PromotionInput {
  const { parts } = promotionScope(campaign.terms.include, campaign.terms.exclude)
  const part = (kind: keyof typeof parts) => {
    const found = parts[kind]
    return found === undefined ? undefined : { of: found.ids.map((id) => ({ id, name: id })), isExcluded: found.isExcluded }
  }
  return {
    name: promotionName(campaign),
    utmSource: campaign.utmSource,
    beginsAt: campaign.startsAt,
    endsAt: campaign.endsAt,
    isActive: campaign.status === 'active' || campaign.status === 'scheduled',
    discount: toVtex(promotion.discount),
    ...definedOnly({
      skus: part('sku'),
      products: part('product'),
      categories: part('category'),
      collections: part('collection'),
    }),
  }
}

/** Where VTEX's promotion is not what it should be, in our words. */
export function promotionDifferences(wanted: PromotionInput, seen: Promotion): string[] {
  const differs = {
    utmSource: seen.utmSource !== wanted.utmSource,
    utmCampaign: seen.utmCampaign !== null,
    isActive: seen.isActive !== wanted.isActive,
    isArchived: seen.isArchived,
    beginsAt: seen.beginsAt?.getTime() !== wanted.beginsAt.getTime(),
    endsAt: wanted.endsAt !== null && seen.endsAt?.getTime() !== wanted.endsAt.getTime(),
    discount: textOf(seen.discount) !== textOf(wanted.discount),
  }
  return Object.entries(differs).flatMap(([field, isOther]) => (isOther ? [field] : []))
}

/** What is kept of a promotion as seen. */
export function observedPromotion({ id, name, utmSource, isActive, isArchived, beginsAt, endsAt, discount }: Promotion) {
  return { id, name, utmSource, isActive, isArchived, beginsAt, endsAt, discount: fromVtex(discount) }
}

function toVtex(discount: Discount): PromotionDiscount {
  return discount.kind === 'amount' ? { kind: 'fixed', amount: BigInt(discount.amount) } : discount
}

/** VTEX's discount in our words; null for one that we have no word for. */
export function fromVtex(discount: PromotionDiscount | null): Discount | null {
  return discount?.kind === 'fixed' ? { kind: 'amount', amount: discount.amount.toString() } : discount
}

function textOf(discount: PromotionDiscount | null): string {
  return JSON.stringify(fromVtex(discount))
}

function definedOnly<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
