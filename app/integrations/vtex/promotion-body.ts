import type { PromotionInput, PromotionScope } from './promotion-payloads.ts'

/** VTEX publishes no list of these words; `percentualShipping` of 100 is the shipping for nothing. */
const discountTypes = { percent: 'percentual', fixed: 'nominal', 'free-shipping': 'percentualShipping' } as const

/**
 * The fields of a promotion that we decide, as `POST /api/rnb/pvt/calculatorconfiguration` (VTEX Promotions & Taxes API) takes them: money and
 * percents are decimals in units of the currency, unlike in orders. No utmCampaign: it would knock out promotions bound to the one in the URL.
 */
export function promotionBody(input: PromotionInput): Readonly<Record<string, unknown>> {
  const { discount } = input
  return {
    name: input.name,
    description: input.description ?? '',
    type: 'regular',
    origin: 'Marketplace',
    isActive: input.isActive,
    beginDateUtc: input.beginsAt.toISOString(),
    ...(input.endsAt !== null && { endDateUtc: input.endsAt.toISOString() }),
    utmSource: input.utmSource,
    discountType: discountTypes[discount.kind],
    percentualDiscountValue: discount.kind === 'percent' ? discount.rate / 100 : 0,
    nominalDiscountValue: discount.kind === 'fixed' ? Number(discount.amount) / 100 : 0,
    nominalDiscountType: 'cart',
    percentualShippingDiscountValue: discount.kind === 'free-shipping' ? 100 : 0,
    cumulative: input.isCumulative ?? false,
    totalValueFloor: Number(input.minimumCart ?? 0n) / 100,
    totalValueMode: 'IncludeMatchedItems',
    ...scopeFields('skus', 'skusAreInclusive', input.skus),
    ...scopeFields('products', 'productsAreInclusive', input.products),
    ...scopeFields('categories', 'categoriesAreInclusive', input.categories),
    ...scopeFields('collections', 'collectionsIsInclusive', input.collections),
  }
}

function scopeFields(list: string, flag: string, scope: PromotionScope | undefined): Record<string, unknown> {
  return { [list]: scope?.of ?? [], [flag]: scope?.isExcluded !== true }
}
