import { z } from 'zod'
import type { Caller } from './caller.server.ts'
import { ask, find } from './find.server.ts'
import { Coupon, type CouponInput, CouponUsage } from './payloads.ts'
import { VtexError } from './vtex-error.ts'

/** Coupons of one `putCoupons`. VTEX publishes how often it may be called, not how much a call may hold. */
export const couponBatchSize = 100

/** The list of all coupons comes in one answer; an account has 50 000 at most. */
const listTimeoutMs = 60_000

export type CouponCalls = {
  /** A coupon, archived ones included; null when there is none. A new one may read as archived for two minutes. */
  getCoupon(code: string): Promise<Coupon | null>
  /** `POST /api/rnb/pvt/coupon`: writes the whole coupon, new or not. Safe to repeat. */
  upsertCoupon(coupon: CouponInput): Promise<'created' | 'updated'>
  /**
   * `POST /api/rnb/pvt/multiple-coupons`: writes whole coupons with codes of our own, at most `couponBatchSize`, in turns of the lane
   * `coupon-batches`. All or none. Each is an upsert, so that it is safe to repeat, also after a time-out.
   * @throws RangeError for no coupon or too many; VtexError, bad-response `other-codes` when VTEX made codes that were not asked for
   */
  putCoupons(coupons: readonly CouponInput[]): Promise<void>
  /** `POST /api/rnb/pvt/archive/coupon/{code}`. There is no delete. Safe to repeat. @throws VtexError not-found */
  archiveCoupon(code: string): Promise<void>
  /** `POST /api/rnb/pvt/unarchive/coupon/{code}`. Safe to repeat. @throws VtexError not-found */
  unarchiveCoupon(code: string): Promise<void>
  /** `GET /api/rnb/pvt/coupon`: all that are not archived, in one answer of at most 32 MB. New ones may read as archived for two minutes. */
  listCoupons(): Promise<Coupon[]>
  /** `GET /api/rnb/pvt/coupon/usage/{code}`; null for an unknown coupon. VTEX may leave out the last order: never pay from it. */
  getCouponUsage(code: string): Promise<CouponUsage[] | null>
  /** `GET /api/rnb/v2/pvt/coupon/usage-count/{code}`; null for an unknown coupon. The counter drifts: never pay from it. */
  countCouponUses(code: string): Promise<number | null>
}

/** Calls of VTEX Promotions & Taxes API, v1 and v2, about coupons. */
export function couponCalls(call: Caller): CouponCalls {
  return {
    getCoupon: (code) => getCoupon(call, code),
    async upsertCoupon(coupon) {
      const { status } = await call({ operation: 'upsert-coupon', method: 'POST', path: '/api/rnb/pvt/coupon', body: coupon })
      return status === 201 ? 'created' : 'updated'
    },
    putCoupons: (coupons) => putCoupons(call, coupons),
    async archiveCoupon(code) {
      await call({ operation: 'archive-coupon', method: 'POST', path: `/api/rnb/pvt/archive/coupon/${encodeURIComponent(code)}` })
    },
    async unarchiveCoupon(code) {
      const path = `/api/rnb/pvt/unarchive/coupon/${encodeURIComponent(code)}`
      await call({ operation: 'unarchive-coupon', method: 'POST', path })
    },
    listCoupons: () =>
      ask(
        call,
        { operation: 'list-coupons', method: 'GET', path: '/api/rnb/pvt/coupon', timeoutMs: listTimeoutMs },
        z.array(Coupon),
      ),
    getCouponUsage: (code) =>
      find(call, 'get-coupon-usage', `/api/rnb/pvt/coupon/usage/${encodeURIComponent(code)}`, CouponUsage),
    countCouponUses: (code) =>
      find(call, 'count-coupon-uses', `/api/rnb/v2/pvt/coupon/usage-count/${encodeURIComponent(code)}`, z.number().int()),
  }
}

/** Archived coupons may be found under an address of their own only. */
async function getCoupon(call: Caller, code: string): Promise<Coupon | null> {
  const segment = encodeURIComponent(code)
  const current = await find(call, 'get-coupon', `/api/rnb/pvt/coupon/${segment}`, Coupon)
  if (current !== null) return current
  const archived = await find(call, 'get-archived-coupon', `/api/rnb/pvt/archive/coupon/${segment}`, Coupon)
  return archived === null ? null : { ...archived, isArchived: true }
}

/** A quantity of one keeps the code as it is; a greater one would add random endings, and repeating it would make more of them. */
async function putCoupons(call: Caller, coupons: readonly CouponInput[]): Promise<void> {
  if (coupons.length === 0 || coupons.length > couponBatchSize) throw new RangeError(`1 to ${couponBatchSize} coupons`)
  const body = coupons.map((couponConfiguration) => ({ quantity: 1, couponConfiguration }))
  const made = await ask(
    call,
    { operation: 'put-coupons', method: 'POST', path: '/api/rnb/pvt/multiple-coupons', body, lane: 'coupon-batches' },
    z.array(z.string()),
  )
  const wanted = new Set(coupons.map(({ couponCode }) => couponCode.toLowerCase()))
  if (made.some((code) => !wanted.delete(code.toLowerCase())) || wanted.size > 0)
    throw new VtexError('bad-response', 'put-coupons', { code: 'other-codes' })
}
