import { profileIdOf } from './build-parties.ts'
import type { OrderOptions } from './control-inputs.ts'
import type { Account, Coupon } from './state.ts'

/**
 * The order with the coupons that the checkout lets through: one used up (`maxUsage` uses in the store) or used by the same customer too short
 * a time ago (`expirationIntervalPerUse`) is refused there and does not reach the order.
 */
export function withUsableCoupons(account: Account, options: OrderOptions, nowMs: number): OrderOptions {
  if (options.coupon === null) return options
  const createdMs = options.creationDate === undefined ? nowMs : Date.parse(options.creationDate)
  const profileId = profileIdOf(options.customer)
  const codes = options.coupon.split(',')
  const usable = codes.filter((code) => {
    const coupon = account.coupons.get(code.trim().toLowerCase())
    return coupon === undefined || !isRefused(coupon, profileId, createdMs)
  })
  return usable.length === codes.length ? options : { ...options, coupon: usable.length === 0 ? null : usable.join(',') }
}

function isRefused(coupon: Coupon, profileId: string | null, createdMs: number): boolean {
  const uses = Object.values(coupon.usages).reduce((sum, orders) => sum + orders.length, 0)
  if (coupon.maxUsage && uses >= coupon.maxUsage) return true
  const intervalMs = timeSpanMs(coupon.expirationIntervalPerUse)
  if (intervalMs === 0 || profileId === null) return false
  return (coupon.usages[profileId] ?? []).some(({ usageDateUtc }) => Math.abs(createdMs - Date.parse(usageDateUtc)) < intervalMs)
}

/** A .NET TimeSpan, `14.00:00:00` or `00:30:00`, in milliseconds. */
function timeSpanMs(text: string): number {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = /^(?:(\d+)\.)?(\d{2}):(\d{2}):(\d{2})$/.exec(text) ?? []
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
