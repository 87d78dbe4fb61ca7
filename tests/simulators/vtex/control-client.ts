import { Agent, type Dispatcher, request } from 'undici'
import type { CatalogueSku } from './catalogue.ts'
import type {
  AccountInput,
  BulkInput,
  BurstInput,
  ChangeInput,
  ClockInput,
  CouponEdit,
  DeliverAllInput,
  DownInput,
  FaultInput,
  NotifyInput,
  OrderInput,
  ReasonInput,
  ReturnInput,
  ShopInput,
  ShopOptions,
} from './control-inputs.ts'
import type { DeliverAllResult } from './deliver-all.ts'
import type { DeliveryEntry } from './delivery-log.ts'
import type { ArmedFault } from './faults.ts'
import type { OrderDocument } from './order-document.ts'
import type { AccountSettings, SettingsPatch } from './settings.ts'
import type { AppKey, Coupon, Hook, Promotion } from './state.ts'
import type { Statistics } from './statistics.ts'
import type { StoreCurrency } from './store-profiles.ts'

export type ClockView = { now: string; offsetMs: number }
export type ShopView = { playing: boolean; created: number; options: ShopOptions | null }
export type BulkResult = { count: number; firstOrderId: string; lastOrderId: string }
export type AccountView = {
  name: string
  currency: StoreCurrency
  settings: AccountSettings
  counts: { orders: number; coupons: number; promotions: number; held: number }
  keys: AppKey[]
  /** By app key. */
  hooks: Record<string, Hook>
}
type Loud = { silent?: boolean }

/** Works a running simulator over its control API. `url` is the simulator's, without an account. Every call throws with the simulator's words on a mistake. */
export class VtexControl {
  /** Without time limits: `deliverAll` answers when all is delivered. */
  readonly #agent: Dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 })

  constructor(readonly url: string) {}

  health = () => this.#call<{ status: 'ok'; accounts: string[]; clock: ClockView }>('GET', 'health')
  statistics = () => this.#call<Statistics>('GET', 'statistics')
  resetStatistics = () => this.#call<object>('DELETE', 'statistics')
  catalogue = () => this.#call<CatalogueSku[]>('GET', 'catalogue')
  clock = () => this.#call<ClockView>('GET', 'clock')
  moveClock = (input: ClockInput) => this.#call<ClockView>('POST', 'clock', input)
  /** Forgets orders, coupons, promotions, hooks, notifications; without an account also faults, statistics and the clock's offset. */
  wipe = (account?: string) =>
    this.#call<object>('POST', account === undefined ? 'wipe' : `wipe?account=${encodeURIComponent(account)}`)

  putAccount = (account: string, input: AccountInput = {}) => this.#call<AccountView>('PUT', `accounts/${part(account)}`, input)
  account = (account: string) => this.#call<AccountView>('GET', `accounts/${part(account)}`)
  patchSettings = (account: string, patch: SettingsPatch) =>
    this.#call<AccountView>('PATCH', `accounts/${part(account)}/settings`, patch)
  /** As when VTEX deletes a silent hook. */
  loseHooks = (account: string) => this.#call<object>('DELETE', `accounts/${part(account)}/hooks`)

  faults = () => this.#call<ArmedFault[]>('GET', 'faults')
  armFault = (input: FaultInput) => this.#call<object>('POST', 'faults', input)
  clearFaults = () => this.#call<object>('DELETE', 'faults')
  /** `forMs` 0 ends an outage; without it the outage lasts. */
  setDown = (input: DownInput) => this.#call<object>('PUT', 'down', input)

  /** Coupons as they are: no flicker, archived ones too. */
  coupons = (account: string) => this.#call<Coupon[]>('GET', `${part(account)}/coupons`)
  /** As somebody in VTEX's Admin would. */
  editCoupon = (account: string, code: string, edit: CouponEdit) =>
    this.#call<Coupon>('PATCH', `${part(account)}/coupons/${part(code)}`, edit)
  promotions = (account: string) => this.#call<Promotion[]>('GET', `${part(account)}/promotions`)
  /** As somebody in VTEX's Admin would: any field. */
  editPromotion = (account: string, id: string, edit: Partial<Promotion>) =>
    this.#call<Promotion>('PATCH', `${part(account)}/promotions/${part(id)}`, edit)

  /** Stores documents as they are. */
  loadOrders = (account: string, documents: readonly object[] | object, notify = false) =>
    this.#call<{ loaded: number }>('PUT', `${part(account)}/orders?notify=${notify}`, documents)
  createOrder = (account: string, input: OrderInput = {}) => this.#call<OrderDocument>('POST', `${part(account)}/orders`, input)
  createBulkOrders = (account: string, count: number, options: Omit<BulkInput, 'count'> = {}) =>
    this.#call<BulkResult & { seconds: number }>('POST', `${part(account)}/orders/bulk`, { count, ...options })
  order = (account: string, orderId: string) => this.#call<OrderDocument>('GET', orderPath(account, orderId))
  moveOrder = (account: string, orderId: string, status: string | null, options: Loud & { at?: string } = {}) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'status'), { status, ...options })
  /** Along the flow, each step told; to `canceled` by way of `cancel`. */
  walkOrder = (account: string, orderId: string, to: string, options: Loud = {}) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'walk'), { to, ...options })
  /** A return invoice; not told unless `notify`, as no hook on statuses ever hears of it. */
  addReturn = (account: string, orderId: string, input: ReturnInput) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'returns'), input)
  addChange = (account: string, orderId: string, input: ChangeInput) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'changes'), input)
  requestCancellation = (account: string, orderId: string, input: ReasonInput = {}) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'cancellation-request'), input)
  denyCancellation = (account: string, orderId: string, input: ReasonInput = {}) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'cancellation-denial'), input)
  cancelOrder = (account: string, orderId: string, input: ReasonInput = {}) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'cancellation'), input)
  /** Returns the new order; the old one is then `replaced`. */
  replaceOrder = (account: string, orderId: string, input: OrderInput = {}) =>
    this.#call<OrderDocument>('POST', orderPath(account, orderId, 'replacement'), input)

  /** Tells anything about orders, past the hook's filter: again, late, out of order, with states of one's own. */
  notify = (account: string, input: NotifyInput) => this.#call<{ told: number }>('POST', `${part(account)}/notifications`, input)
  /** Makes orders and tells them all at once. */
  burst = (account: string, input: BurstInput) => this.#call<BulkResult>('POST', `${part(account)}/burst`, input)
  /** Delivers what `createBulkOrders` held back; answers when every first attempt is through. */
  deliverAll = (input: DeliverAllInput = {}) => this.#call<DeliverAllResult>('POST', 'deliver-all', input)
  /** Waits until no notification is queued, under way or to be retried. */
  settled = (timeoutMs = 30_000) => this.#call<{ settled: boolean; pending: number }>('POST', 'settled', { timeoutMs })
  deliveries = (account: string, options: { orderId?: string; limit?: number } = {}) =>
    this.#call<DeliveryEntry[]>('GET', `${part(account)}/deliveries?${new URLSearchParams(textOf(options))}`)
  clearDeliveries = (account: string) => this.#call<object>('DELETE', `${part(account)}/deliveries`)

  startShop = (account: string, input: ShopInput) => this.#call<ShopView>('PUT', `${part(account)}/shop`, input)
  shop = (account: string) => this.#call<ShopView>('GET', `${part(account)}/shop`)
  stopShop = (account: string) => this.#call<ShopView>('DELETE', `${part(account)}/shop`)

  close = (): Promise<void> => this.#agent.close()

  async #call<T>(method: Dispatcher.HttpMethod, path: string, body?: unknown): Promise<T> {
    const response = await request(`${this.url}/_control/${path}`, {
      method,
      dispatcher: this.#agent,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer = await response.body.json()
    if (response.statusCode === 200) return answer as T
    throw new Error(`VTEX simulator: ${method} ${path}: ${response.statusCode} ${(answer as { error?: string }).error}`)
  }
}

const part = encodeURIComponent

function orderPath(account: string, orderId: string, action?: string): string {
  return `${part(account)}/orders/${part(orderId)}${action === undefined ? '' : `/${action}`}`
}

function textOf(options: object): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]))
}
