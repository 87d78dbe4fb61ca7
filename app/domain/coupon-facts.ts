/** What matters of a code's VTEX coupon. `maxUsage` null: no limit; the interval is a .NET TimeSpan, `00:00:00` for none. */
export type CouponFacts = {
  readonly utmSource: string | null
  readonly utmCampaign: string | null
  readonly isArchived: boolean
  readonly maxUsage: number | null
  readonly expirationIntervalPerUse: string
  readonly maxItemsPerClient: number
}
export type CouponField = 'utmSource' | 'utmCampaign' | 'isArchived' | 'maxUsage' | 'expirationIntervalPerUse'

/** What a code says about its coupon. */
export type CouponTerms = {
  readonly utmSource: string
  readonly maxUses: number | null
  readonly maxUsesPerClient: number | null
}

/** VTEX spreads nominal discounts over at most so many items, so that this is no place for a limit of uses. */
const manyItems = 10_000
const noInterval = '00:00:00'
/** One use by a client for ever: ten years until the next. VTEX has no count of uses by client but the time between two. */
const onceInterval = '3650.00:00:00'

/** What was stored of a coupon, or read from VTEX; null where there is none. A limit of 0 is none. */
export function couponFactsOf(coupon: Readonly<Record<string, unknown>> | null): CouponFacts | null {
  if (coupon === null) return null
  return {
    utmSource: textOf(coupon.utmSource),
    utmCampaign: textOf(coupon.utmCampaign),
    isArchived: coupon.isArchived === true,
    maxUsage: numberOf(coupon.maxUsage),
    expirationIntervalPerUse: textOf(coupon.expirationIntervalPerUse) ?? noInterval,
    maxItemsPerClient: numberOf(coupon.maxItemsPerClient) ?? manyItems,
  }
}

/**
 * The coupon that a code should have. Of `before` (what we left in VTEX, or what the merchant had) stays what a code says nothing about: the items
 * by client, and an interval that is not one of ours. A limit of more than one use by client has no place in VTEX; uses past it are held for review.
 */
export function wantedCoupon(terms: CouponTerms, isLive: boolean, before: CouponFacts | null): CouponFacts {
  const interval = before?.expirationIntervalPerUse ?? noInterval
  return {
    utmSource: terms.utmSource,
    utmCampaign: null,
    isArchived: !isLive,
    maxUsage: terms.maxUses,
    expirationIntervalPerUse: canShopStop(terms.maxUsesPerClient)
      ? onceInterval
      : interval === onceInterval
        ? noInterval
        : interval,
    maxItemsPerClient: before?.maxItemsPerClient ?? manyItems,
  }
}

const fields: readonly CouponField[] = ['utmSource', 'utmCampaign', 'isArchived', 'maxUsage', 'expirationIntervalPerUse']

/** Where a coupon differs from what it should be; of one that should be archived nothing else matters. No coupon is as good as an archived one. */
export function couponDifferences(wanted: CouponFacts, seen: CouponFacts | null): CouponField[] {
  if (seen === null) return wanted.isArchived ? [] : ['isArchived']
  if (wanted.isArchived) return seen.isArchived ? [] : ['isArchived']
  return fields.filter((field) => wanted[field] !== seen[field])
}

/**
 * Whether VTEX can refuse the uses by one client past a limit: the first alone, as a coupon counts no uses by client but keeps an interval between two.
 * Uses past any other limit sell, and their commissions are held for review.
 */
export function canShopStop(maxUsesPerClient: number | null): boolean {
  return maxUsesPerClient === 1
}

/** Uses by one client that an interval means; null where it limits nothing that a code can say. */
export function usesPerClientOf(interval: string): number | null {
  return interval === onceInterval ? 1 : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null
}
