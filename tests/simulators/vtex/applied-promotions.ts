import type { AppliedPromotion } from './build-items.ts'
import type { OrderOptions } from './control-inputs.ts'
import { hashText } from './random.ts'
import type { Account, Promotion } from './state.ts'

const discountOfUnknownCoupons = 10

/**
 * The promotions that the typed coupons bring, best first, for promotions compete. A coupon and a promotion are linked only by equal utmSource;
 * a promotion that is archived, inactive, or outside its dates at the order's creation gives nothing. A code that the account does not know still discounts, under a promotion of its own, so that an order needs no preparation.
 */
export function promotionsOf(account: Account, options: OrderOptions, createdMs: number): AppliedPromotion[] {
  const codes = (options.coupon ?? '').split(',').map((code) => code.trim())
  const found = codes
    .filter((code) => code !== '')
    .flatMap((code) => promotionOf(account, code, options.discountPercent, createdMs) ?? [])
  return found.sort((a, b) => b.percent - a.percent).slice(0, 1)
}

function promotionOf(
  account: Account,
  couponCode: string,
  percent: number | undefined,
  createdMs: number,
): AppliedPromotion | null {
  const coupon = account.coupons.get(couponCode.toLowerCase())
  if (!coupon)
    return { id: inventedId(couponCode), name: `Cupón ${couponCode}`, percent: percent ?? discountOfUnknownCoupons, couponCode }
  if (coupon.isArchived) return null
  const promotion = [...account.promotions.values()].find((candidate) => applies(candidate, coupon.utmSource, createdMs))
  if (promotion) {
    return {
      id: promotion.idCalculatorConfiguration,
      name: promotion.name,
      percent: percent ?? promotion.percentualDiscountValue,
      couponCode,
    }
  }
  return percent === undefined ? null : { id: inventedId(couponCode), name: `Cupón ${couponCode}`, percent, couponCode }
}

function applies(promotion: Promotion, utmSource: string, createdMs: number): boolean {
  if (!promotion.isActive || promotion.isArchived || promotion.utmSource !== utmSource) return false
  return !(createdMs < dateOf(promotion.beginDateUtc)) && !(createdMs > dateOf(promotion.endDateUtc))
}

/** NaN, which is neither before nor after, for what is not a date. */
function dateOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN
}

function inventedId(couponCode: string): string {
  const digits = [0, 1, 2, 3].map((part) => hashText(`${part}${couponCode.toLowerCase()}`).toString(16).padStart(8, '0')).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`
}
