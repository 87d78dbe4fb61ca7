import { Agent, type Dispatcher } from 'undici'
import type { PermissionCheck } from '#app/domain/vtex-setup.ts'
import type { Logger } from '#app/platform/logger.server.ts'
import { createPublicDispatcher } from '#app/platform/outbound/public-dispatcher.server.ts'
import { type Caller, createCaller, type RetryPolicy } from './caller.server.ts'
import { type CatalogueCalls, catalogueCalls } from './catalogue-calls.server.ts'
import { type CircuitBreakerOptions, createCircuitBreaker } from './circuit-breaker.ts'
import { type CouponCalls, couponCalls } from './coupon-calls.server.ts'
import { find } from './find.server.ts'
import { listOrderWindow, type OrderWindow } from './order-window.server.ts'
import { HookConfig, type OrderRow } from './payloads.ts'
import { testPermissions } from './permissions.server.ts'
import { type PromotionCalls, promotionCalls } from './promotion-calls.server.ts'
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

/** Calls to one VTEX account. Every one throws a VtexError when it fails, and is safe to repeat unless it says otherwise. */
export type VtexClient = CouponCalls &
  PromotionCalls &
  CatalogueCalls & {
    /** The get-order document as VTEX sent it (`mapOrder` reads it, `redactDocument` makes it fit to store). Throws not-found. */
    getOrder(orderId: string): Promise<unknown>
    listOrders(window: OrderWindow): AsyncGenerator<OrderRow, void, undefined>
    /** The hook of this app key; null when there is none. */
    getHookConfig(): Promise<HookConfig | null>
    /** Replaces the hook of this app key. VTEX pings the address first and refuses (rejected) unless it answers 200. */
    putHookConfig(config: HookConfig): Promise<void>
    testPermissions(): Promise<PermissionCheck[]>
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
    ...couponCalls(call),
    ...promotionCalls(call),
    ...catalogueCalls(call),
    testPermissions: () => testPermissions(call),
  }
}

async function getOrder(call: Caller, orderId: string): Promise<unknown> {
  const path = `/api/oms/pvt/orders/${encodeURIComponent(orderId)}`
  const { status, body } = await call({ operation: 'get-order', method: 'GET', path })
  if (body === null) throw new VtexError('bad-response', 'get-order', { status })
  return body
}
