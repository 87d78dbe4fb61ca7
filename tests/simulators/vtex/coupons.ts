import { z } from 'zod'
import { now, utcDate } from './clock.ts'
import { type Exchange, emptyReply, jsonReply, type Reply, rnbError, textReply } from './http.ts'
import type { Account, Coupon, SimulatorState } from './state.ts'

const required = (field: string) => ({ error: `The ${field} field is required.` })
const utm = z.string().regex(/^[A-Za-z0-9_-]+$/, 'UTMs accept letters, digits, hyphen and underscore.')

/** The body of a coupon. Codes: letters, digits, hyphen, at most 300, not `new`; the interval is a .NET TimeSpan. */
const CouponBody = z.object({
  utmSource: z.string(required('utmSource')).pipe(utm),
  utmCampaign: utm.optional(),
  couponCode: z
    .string(required('couponCode'))
    .regex(/^[A-Za-z0-9-]{1,300}$/, 'The coupon code accepts letters, digits and hyphen, up to 300 characters.')
    .refine((code) => code.toLowerCase() !== 'new', 'The coupon code is reserved.'),
  isArchived: z.boolean().default(false),
  maxItemsPerClient: z.number(required('maxItemsPerClient')).int().nonnegative(),
  expirationIntervalPerUse: z
    .string(required('expirationIntervalPerUse'))
    .regex(/^(\d+\.)?\d{2}:\d{2}:\d{2}$/, 'Not a TimeSpan.'),
  maxUsage: z.number().int().nonnegative().optional(),
})
type CouponBody = z.output<typeof CouponBody>

/** `isArchived` as a read shows it: true for a while after creation although the coupon works. */
function readsArchived(state: SimulatorState, account: Account, coupon: Coupon): boolean {
  return coupon.isArchived || now(state.clock) - coupon.createdMs < account.settings.couponFlickerMs
}

function view(state: SimulatorState, account: Account, coupon: Coupon) {
  const { createdMs, usages, ...shown } = coupon
  return { ...shown, isArchived: readsArchived(state, account, coupon) }
}

function findCoupon({ account, segments }: Exchange, index: number): Coupon | undefined {
  return account.coupons.get((segments[index] ?? '').toLowerCase())
}

/** Creates or replaces a coupon; a code is found without regard to case. Says whether it is new. */
function upsert(state: SimulatorState, account: Account, body: CouponBody): { coupon: Coupon; isNew: boolean } {
  const before = account.coupons.get(body.couponCode.toLowerCase())
  const nowMs = now(state.clock)
  const kept = { createdMs: before?.createdMs ?? nowMs, usages: before?.usages ?? {} }
  const coupon: Coupon = { lastModifiedUtc: utcDate(nowMs), ...body, couponCode: before?.couponCode ?? body.couponCode, ...kept }
  account.coupons.set(body.couponCode.toLowerCase(), coupon)
  state.dirty = true
  return { coupon, isNew: before === undefined }
}

function messagesOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => issue.message)
}

/** `POST /api/rnb/pvt/coupon`: 201 new, 200 updated. The answer shows what was sent; only later reads flicker. */
export async function postCoupon(exchange: Exchange): Promise<Reply> {
  const parsed = CouponBody.safeParse(await exchange.readJson())
  if (!parsed.success) return rnbError(...messagesOf(parsed.error))
  const { coupon, isNew } = upsert(exchange.state, exchange.account, parsed.data)
  return jsonReply(isNew ? 201 : 200, { ...view(exchange.state, exchange.account, coupon), isArchived: coupon.isArchived })
}

/** `GET /api/rnb/pvt/coupon/{code}` */
export function getCoupon(exchange: Exchange): Reply {
  const { state, account } = exchange
  const coupon = findCoupon(exchange, 4)
  if (!coupon || (coupon.isArchived && !account.settings.readsArchivedCoupons)) return emptyReply(404)
  return jsonReply(200, view(state, account, coupon))
}

/** `GET /api/rnb/pvt/coupon`: all that are not archived, no paging. */
export function listCoupons({ state, account }: Exchange): Reply {
  return jsonReply(
    200,
    [...account.coupons.values()].filter((coupon) => !coupon.isArchived).map((coupon) => view(state, account, coupon)),
  )
}

/** `GET /api/rnb/pvt/archive/coupon/{code}`: only an archived one. */
export function getArchivedCoupon(exchange: Exchange): Reply {
  const coupon = findCoupon(exchange, 5)
  return coupon?.isArchived ? jsonReply(200, view(exchange.state, exchange.account, coupon)) : emptyReply(404)
}

/** `POST /api/rnb/pvt/archive/coupon/{code}` and `/unarchive/`: the code as a JSON string. There is no delete. */
export function archiveCoupon(exchange: Exchange): Reply {
  const coupon = findCoupon(exchange, 5)
  if (!coupon) return emptyReply(404)
  coupon.isArchived = exchange.segments[3] === 'archive'
  coupon.lastModifiedUtc = utcDate(now(exchange.state.clock))
  exchange.state.dirty = true
  return jsonReply(200, coupon.couponCode)
}

function randomSuffix(): string {
  return Array.from({ length: 15 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
}

/** The plain code for a quantity of one, else so many codes with a random suffix. Not idempotent, as in VTEX. */
function createMany(exchange: Exchange, body: CouponBody, quantity: number): string[] {
  const codes =
    quantity === 1 ? [body.couponCode] : Array.from({ length: quantity }, () => `${body.couponCode}-${randomSuffix()}`)
  for (const couponCode of codes) upsert(exchange.state, exchange.account, { ...body, couponCode })
  return codes
}

const Quantity = z.number().int().min(1).max(1000)
const Many = z.array(z.object({ quantity: Quantity, couponConfiguration: CouponBody })).min(1)

/** `POST /api/rnb/pvt/multiple-coupons` (60 a minute): all or nothing. */
export async function postMultipleCoupons(exchange: Exchange): Promise<Reply> {
  const parsed = Many.safeParse(await exchange.readJson())
  if (!parsed.success) return textReply(400, 'A list of multiple coupon configurations is required')
  return jsonReply(
    200,
    parsed.data.flatMap((entry) => createMany(exchange, entry.couponConfiguration, entry.quantity)),
  )
}

/** `POST /api/rnb/pvt/coupons?quantity=1..1000` */
export async function postCoupons(exchange: Exchange): Promise<Reply> {
  const parsed = CouponBody.safeParse(await exchange.readJson())
  if (!parsed.success) return rnbError(...messagesOf(parsed.error))
  const quantity = Quantity.safeParse(Number(exchange.query.get('quantity') ?? 1))
  if (!quantity.success) return rnbError('The quantity must be between 1 and 1000.')
  return jsonReply(200, createMany(exchange, parsed.data, quantity.data))
}

/** `GET /api/rnb/pvt/coupon/usage/{code}` */
export function getCouponUsage(exchange: Exchange): Reply {
  const coupon = findCoupon(exchange, 5)
  if (!coupon) return emptyReply(404)
  const profileUsages = Object.fromEntries(
    Object.entries(coupon.usages).map(([profile, orderUsage]) => [profile, { orderUsage }]),
  )
  return jsonReply(200, { hostName: exchange.account.name, couponCode: coupon.couponCode, profileUsages })
}

/** `GET /api/rnb/v2/pvt/coupon/usage-count/{code}`: a bare number. */
export function getCouponUsageCount(exchange: Exchange): Reply {
  const coupon = findCoupon(exchange, 6)
  return coupon
    ? jsonReply(
        200,
        Object.values(coupon.usages).reduce((sum, orders) => sum + orders.length, 0),
      )
    : emptyReply(404)
}
