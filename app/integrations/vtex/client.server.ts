import { Agent, type Dispatcher } from 'undici'
import type { z } from 'zod'
import type { Logger } from '#app/platform/logger.server.ts'
import { createPublicDispatcher } from '#app/platform/outbound/public-dispatcher.server.ts'
import { type Caller, createCaller, type RetryPolicy } from './caller.server.ts'
import { type CircuitBreakerOptions, createCircuitBreaker } from './circuit-breaker.ts'
import { listOrderWindow, type OrderWindow } from './order-window.server.ts'
import { Coupon, type CouponInput, HookConfig, type OrderRow } from './payloads.ts'
import { type PermissionReport, testPermissions } from './permissions.server.ts'
import type { RequestBudget } from './request-budget.server.ts'
import { VtexError } from './vtex-error.ts'

export type VtexClientOptions = {
  /** With `{account}` in it. */
  readonly baseUrl: string
  readonly account: string
  readonly appKey: string
  readonly appToken: string
  /** For one request, its body included. */
  readonly timeoutMs: number
  readonly budget: RequestBudget
  readonly logger?: Logger
  /** Whether only https to addresses of the public internet is connected to: the account's name, which a brand chooses, is part of the host. */
  readonly isPublicOnly: boolean
  /** Default: one for the process, with kept-alive connections for each origin. */
  readonly dispatcher?: Dispatcher
  readonly retry?: Partial<RetryPolicy>
  readonly circuit?: Partial<Pick<CircuitBreakerOptions, 'failuresToOpen' | 'openMs'>>
}

/** Calls to one VTEX account. Every one throws a VtexError when it fails, and is safe to repeat. */
export type VtexClient = {
  /** The get-order document as VTEX sent it (`mapOrder` reads it, `redactDocument` makes it fit to store). Throws not-found. */
  getOrder(orderId: string): Promise<unknown>
  listOrders(window: OrderWindow): AsyncGenerator<OrderRow, void, undefined>
  /** The hook of this app key; null when there is none. */
  getHookConfig(): Promise<HookConfig | null>
  /** Replaces the hook of this app key. VTEX pings the address first and refuses (rejected) unless it answers 200. */
  putHookConfig(config: HookConfig): Promise<void>
  /** A coupon, archived ones included; null when there is none. A new one may read as archived for two minutes. */
  getCoupon(code: string): Promise<Coupon | null>
  /** Writes the whole coupon. */
  upsertCoupon(coupon: CouponInput): Promise<'created' | 'updated'>
  archiveCoupon(code: string): Promise<void>
  unarchiveCoupon(code: string): Promise<void>
  testPermissions(): Promise<PermissionReport>
}

const defaultRetry: RetryPolicy = { attempts: 4, baseMs: 250, maxMs: 4_000, patienceMs: 15_000 }
const defaultCircuit = { failuresToOpen: 10, openMs: 30_000 }

const agentSettings = { connections: 64, keepAliveTimeout: 30_000, maxResponseSize: 32 * 1024 * 1024 }
const agents: { any?: Dispatcher; public?: Dispatcher } = {}

function processAgent(isPublicOnly: boolean): Dispatcher {
  if (isPublicOnly) {
    agents.public ??= createPublicDispatcher(agentSettings)
    return agents.public
  }
  agents.any ??= new Agent(agentSettings)
  return agents.any
}

/** @throws RangeError for an account name that cannot be one: it becomes part of the address */
export function createVtexClient(options: VtexClientOptions): VtexClient {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(options.account)) throw new RangeError('not a VTEX account name')
  const circuit = { ...defaultCircuit, ...options.circuit }
  const call = createCaller({
    ...options,
    url: options.baseUrl.replace('{account}', options.account).replace(/\/$/, ''),
    breaker: createCircuitBreaker(circuit),
    openMs: circuit.openMs,
    retry: { ...defaultRetry, ...options.retry },
    dispatcher: options.dispatcher ?? processAgent(options.isPublicOnly),
    logger: options.logger,
  })
  return {
    getOrder: (orderId) => getOrder(call, orderId),
    listOrders: (window) => listOrderWindow(call, window),
    getHookConfig: () => find(call, 'get-hook', '/api/orders/hook/config', HookConfig),
    async putHookConfig(config) {
      await call({ operation: 'put-hook', method: 'POST', path: '/api/orders/hook/config', body: config })
    },
    getCoupon: (code) => getCoupon(call, code),
    async upsertCoupon(coupon) {
      const { status } = await call({ operation: 'upsert-coupon', method: 'POST', path: '/api/rnb/pvt/coupon', body: coupon })
      return status === 201 ? 'created' : 'updated'
    },
    async archiveCoupon(code) {
      await call({ operation: 'archive-coupon', method: 'POST', path: `/api/rnb/pvt/archive/coupon/${encodeURIComponent(code)}` })
    },
    async unarchiveCoupon(code) {
      await call({
        operation: 'unarchive-coupon',
        method: 'POST',
        path: `/api/rnb/pvt/unarchive/coupon/${encodeURIComponent(code)}`,
      })
    },
    testPermissions: () => testPermissions(call),
  }
}

async function getOrder(call: Caller, orderId: string): Promise<unknown> {
  const path = `/api/oms/pvt/orders/${encodeURIComponent(orderId)}`
  const { status, body } = await call({ operation: 'get-order', method: 'GET', path })
  if (body === null) throw new VtexError('bad-response', 'get-order', { status })
  return body
}

/** Archived coupons may be found under an address of their own only. */
async function getCoupon(call: Caller, code: string): Promise<Coupon | null> {
  const segment = encodeURIComponent(code)
  const current = await find(call, 'get-coupon', `/api/rnb/pvt/coupon/${segment}`, Coupon)
  if (current !== null) return current
  const archived = await find(call, 'get-archived-coupon', `/api/rnb/pvt/archive/coupon/${segment}`, Coupon)
  return archived === null ? null : { ...archived, isArchived: true }
}

/** What `path` holds; null for a 404, an empty body, `null` and `{}`. */
async function find<T>(call: Caller, operation: string, path: string, schema: z.ZodType<T>): Promise<T | null> {
  const { status, body } = await call({ operation, method: 'GET', path }).catch((error: unknown) => {
    if (error instanceof VtexError && error.kind === 'not-found') return { status: 404, body: null }
    throw error
  })
  if (body === null || (typeof body === 'object' && Object.keys(body).length === 0)) return null
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new VtexError('bad-response', operation, { status, code: 'unexpected-shape' })
  return parsed.data
}
