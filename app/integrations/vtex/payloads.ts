import { z } from 'zod'
import { asInstant, asText } from './read-json.ts'

// The order document itself is read by hand (`mapper.ts`): it is large, loosely typed and on the hot path.

const text = z.unknown().optional().transform(asText)

/** A row of list orders: its index lags and rounds, so a row says which orders exist and nothing else. */
export const OrderRow = z
  .object({
    orderId: z.string().min(1),
    creationDate: z.unknown().optional().transform(asInstant),
    status: text,
    origin: text,
    affiliateId: text,
    orderIsComplete: z.boolean().nullable().catch(null),
  })
  .transform(({ creationDate, orderIsComplete, ...row }) => ({ ...row, createdAt: creationDate, isComplete: orderIsComplete }))
export type OrderRow = z.output<typeof OrderRow>

/** `GET /api/oms/pvt/orders`; `paging.total` counts all rows of the filter. */
export const OrderListPage = z.object({
  list: z.array(OrderRow),
  paging: z.object({ total: z.number().int().nonnegative() }),
})

/** `GET|POST /api/orders/hook/config` */
export const HookConfig = z.object({
  filter: z
    .object({ type: z.string().nullish(), status: z.array(z.string()).nullish(), expression: z.string().nullish() })
    .nullish()
    .catch(null),
  hook: z.object({
    url: z.string(),
    headers: z
      .record(z.string(), z.string())
      .nullish()
      .transform((headers) => headers ?? {}),
  }),
})
export type HookConfig = z.output<typeof HookConfig>

/** `GET|POST /api/rnb/pvt/coupon`. The interval is a .NET TimeSpan ("00:00:00": none); `maxUsage` counts uses in the store, null: no limit. */
export const Coupon = z.object({
  couponCode: z.string().min(1),
  utmSource: text,
  utmCampaign: text,
  isArchived: z.boolean().catch(false),
  maxItemsPerClient: z.number().int().nullable().catch(null),
  expirationIntervalPerUse: text,
  maxUsage: z.number().int().nullable().catch(null),
})
export type Coupon = z.output<typeof Coupon>

/** An order that used a coupon. */
export type CouponUsage = { readonly orderId: string; readonly usedAt: Date | null }

const OrderUsage = z
  .object({ orderId: z.string().min(1), usageDateUtc: z.unknown().optional().transform(asInstant) })
  .transform(({ orderId, usageDateUtc }): CouponUsage => ({ orderId, usedAt: usageDateUtc }))

/** `GET /api/rnb/pvt/coupon/usage/{code}`: orders by profile; whose profile it is stays outside. */
export const CouponUsage = z
  .object({ profileUsages: z.record(z.string(), z.object({ orderUsage: z.array(OrderUsage).catch([]) })).nullish() })
  .transform(({ profileUsages }) => Object.values(profileUsages ?? {}).flatMap(({ orderUsage }) => orderUsage))

/** What a coupon is written with: `POST /api/rnb/pvt/coupon` replaces the whole coupon. */
export type CouponInput = {
  readonly couponCode: string
  readonly utmSource: string
  readonly utmCampaign?: string
  readonly isArchived?: boolean
  readonly maxItemsPerClient: number
  readonly expirationIntervalPerUse: string
  readonly maxUsage?: number
}

const errorCode = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^[\w.-]{1,40}$/))

/** The shapes in which VTEX refuses: OMS and checkout `{error:{code}}`; order-system, and validation of coupons, `{status}`. */
const ErrorBody = z.object({
  error: z
    .object({ code: errorCode.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** VTEX's own code in a refusal, where there is one. Messages are left alone: they may repeat what was asked. */
export function readErrorCode(body: unknown): string | undefined {
  const parsed = ErrorBody.safeParse(body)
  return parsed.success ? parsed.data.error?.code : undefined
}
