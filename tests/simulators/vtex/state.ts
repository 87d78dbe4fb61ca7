import type { Clock } from './clock.ts'
import type { OrderHead } from './order-head.ts'
import { hashText } from './random.ts'
import { type AccountSettings, defaultSettings, patchSettings, type Resource, type SettingsPatch } from './settings.ts'
import type { StoreCurrency } from './store-profiles.ts'

export type AppKey = { appKey: string; appToken: string; resources: Resource[] }

export type HookConfig = {
  filter?: { type?: string; status?: string[] }
  hook: { url: string; headers?: Record<string, string> }
}
export type Hook = { config: HookConfig; lastNotificationMs: number }

export type Coupon = {
  couponCode: string
  utmSource: string
  utmCampaign?: string | null
  isArchived: boolean
  maxItemsPerClient: number
  expirationIntervalPerUse: string
  maxUsage?: number | null
  lastModifiedUtc: string
  createdMs: number
  /** Profile id -> the orders that used the coupon. */
  usages: Record<string, { orderId: string; usageDateUtc: string }[]>
}

/** A promotion as Rates and Benefits returns it; some ninety fields, of which the simulator reads these. */
export type Promotion = {
  idCalculatorConfiguration: string
  name: string
  isActive: boolean
  isArchived: boolean
  utmSource: string
  percentualDiscountValue: number
  lastModified: string
  [field: string]: unknown
}

/** One order. Its serialised document is the truth: reads send these bytes as they are, changes parse and write them anew. */
export type StoredOrder = {
  bytes: Buffer
  head: OrderHead
  /** Statuses with the time each was set: the late order list reads from it. */
  history: [status: string | null, atMs: number][]
  /** Steps that a playing shop still has to walk. */
  plan: string[]
}

export type Account = {
  readonly name: string
  readonly currency: StoreCurrency
  settings: AccountSettings
  nextSequence: number
  readonly keys: Map<string, AppKey>
  /** One hook per app key. */
  readonly hooks: Map<string, Hook>
  readonly orders: Map<string, StoredOrder>
  readonly groups: Map<string, Set<string>>
  readonly sequences: Map<string, string>
  /** By lower-cased code: VTEX compares codes without regard to case. */
  readonly coupons: Map<string, Coupon>
  readonly promotions: Map<string, Promotion>
  /** Orders made while notifications were held back, for `deliverAll`. */
  held: string[]
}

export type SimulatorState = { readonly clock: Clock; readonly accounts: Map<string, Account>; dirty: boolean }

/** A world without shops. */
export function createState(): SimulatorState {
  return { clock: { offsetMs: 0 }, accounts: new Map(), dirty: false }
}

/** An account with nothing in it. The currency decides country, time zone, language and prices. */
export function createAccount(name: string, currency: StoreCurrency, settings: SettingsPatch = {}): Account {
  return {
    name,
    currency,
    settings: patchSettings(defaultSettings, settings),
    nextSequence: 500_001 + (hashText(name) % 400_000),
    keys: new Map(),
    hooks: new Map(),
    orders: new Map(),
    groups: new Map(),
    sequences: new Map(),
    coupons: new Map(),
    promotions: new Map(),
    held: [],
  }
}
