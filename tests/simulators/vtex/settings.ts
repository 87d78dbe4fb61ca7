import { z } from 'zod'

export const resources = ['OMSViewer', 'ListOrders', 'HookAdmin', 'Rnb', 'ProductForm', 'Skus', 'Collections'] as const
export type Resource = (typeof resources)[number]

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1)

const Limits = z.strictObject({
  getOrder: count.nullable(),
  listOrders: count.nullable(),
  hook: count.nullable(),
  rnb: count.nullable(),
  multipleCoupons: count.nullable(),
  catalogue: count.nullable(),
  windowMs: z.number().int().positive(),
})
export type LimitGroup = Exclude<keyof z.infer<typeof Limits>, 'windowMs'>

const DeliverySettings = z.strictObject({
  timeoutMs: z.number().int().positive(),
  retryBaseMs: z.number().int().positive(),
  retryFactor: z.number().min(1),
  retryMaxMs: z.number().int().positive(),
  maxAttempts: z.number().int().positive(),
  duplicateRate: share,
  lossRate: share,
  /** Each notification waits a random time up to this, so that they overtake one another. */
  reorderMs: count,
  /** Every change is told again with Domain Fulfillment, as in shops that sell and fulfil. */
  fulfillmentDuplicates: z.boolean(),
  /** Keeps notifications back until it is lifted: they then go out as one burst. */
  paused: z.boolean(),
})

const AccountSettings = z.strictObject({
  /** Requests per window and account; null lifts a limit. */
  limits: Limits,
  /** How notifications travel, good days and bad. */
  delivery: DeliverySettings,
  /** Waits this long before each answer. */
  latencyMs: count,
  /** The order list shows orders and statuses this late; VTEX: about four minutes. */
  listLagMs: count,
  /** A new coupon reads `isArchived: true` for this long although it works. */
  couponFlickerMs: count,
  /** A hook without notifications for this long is deleted; null keeps it. */
  hookExpiryMs: count.nullable(),
  /** The answer to reading a hook that is not configured, which VTEX does not document. */
  emptyHookAnswer: z.enum(['null', 'empty', 'not-found']),
  /** Whether the plain read of a coupon finds an archived one. */
  readsArchivedCoupons: z.boolean(),
})
export type AccountSettings = z.infer<typeof AccountSettings>

/** A partial change of settings: what is absent stays as it is. */
export const SettingsPatch = AccountSettings.partial().extend({
  limits: Limits.partial().optional(),
  delivery: DeliverySettings.partial().optional(),
})
export type SettingsPatch = z.input<typeof SettingsPatch>

/** What VTEX publishes (limits of get-order, multiple-coupons and the catalogue, five seconds to answer, three days of silence), on a good day. */
export const defaultSettings: AccountSettings = {
  limits: { getOrder: 6000, listOrders: null, hook: null, rnb: null, multipleCoupons: 60, catalogue: 15_000, windowMs: 60_000 },
  delivery: {
    timeoutMs: 5000,
    retryBaseMs: 1000,
    retryFactor: 2,
    retryMaxMs: 3_600_000,
    maxAttempts: 100,
    duplicateRate: 0,
    lossRate: 0,
    reorderMs: 0,
    fulfillmentDuplicates: false,
    paused: false,
  },
  latencyMs: 0,
  listLagMs: 0,
  couponFlickerMs: 120_000,
  hookExpiryMs: 3 * 86_400_000,
  emptyHookAnswer: 'null',
  readsArchivedCoupons: true,
}

/** Settings with a patch laid over them. */
export function patchSettings(settings: AccountSettings, patch: SettingsPatch): AccountSettings {
  return {
    ...settings,
    ...patch,
    limits: { ...settings.limits, ...patch.limits },
    delivery: { ...settings.delivery, ...patch.delivery },
  }
}
