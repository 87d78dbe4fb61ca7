import { utcDate } from './clock.ts'
import type { OrderDocument } from './order-document.ts'
import type { Account } from './state.ts'

const anonymous = '00000000-0000-4000-8000-000000000000'

/** Keeps the usage of the order's coupons: an order uses each once, a canceled one gives its use back. */
export function recordCouponUsage(account: Account, document: OrderDocument): void {
  const profile = document.clientProfileData?.userProfileId ?? anonymous
  for (const code of (document.marketingData?.coupon ?? '').split(',')) {
    const coupon = account.coupons.get(code.trim().toLowerCase())
    if (!coupon) continue
    const others = (coupon.usages[profile] ?? []).filter((usage) => usage.orderId !== document.orderId)
    const used =
      document.status === 'canceled'
        ? []
        : [{ orderId: document.orderId, usageDateUtc: utcDate(Date.parse(document.creationDate ?? '') || 0) }]
    coupon.usages[profile] = [...others, ...used]
    if (coupon.usages[profile].length === 0) delete coupon.usages[profile]
  }
}
