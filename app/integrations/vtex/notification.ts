import { z } from 'zod'

/** Neither control characters nor halves of a pair: the database stores none of them. */
const text = z
  .string()
  .max(200)
  .regex(/^\P{C}*$/u)

/** VTEX Orders hook: keys come in PascalCase, sometimes in camelCase; only the order id is always there. */
const HookBody = z.object({
  OrderId: text.min(1).optional(),
  orderId: text.min(1).optional(),
  State: text.nullish(),
  state: text.nullish(),
  LastChange: text.nullish(),
  lastChange: text.nullish(),
  CurrentChange: text.nullish(),
  currentChange: text.nullish(),
  Origin: z.object({ Account: text.nullish(), account: text.nullish() }).nullish(),
  origin: z.object({ Account: text.nullish(), account: text.nullish() }).nullish(),
  hookConfig: z.string().max(50).optional(),
})

export type HookNotification = {
  readonly vtexOrderId: string
  readonly state: string | null
  /** VTEX account that the notification says it comes from. */
  readonly account: string | null
  /** Equal for notifications of the same change: order, state and instant, whatever the domain (one sale fires for Marketplace and Fulfillment). */
  readonly dedupeKey: string
  /** False when the notification names no instant of the change: equal ones may then be different changes. */
  readonly isDated: boolean
}

export type HookMessage = { kind: 'ping' } | { kind: 'notification'; notification: HookNotification } | { kind: 'malformed' }

/** Reads a hook's body. A ping is `{"hookConfig":"ping"}`. */
export function readHookMessage(body: unknown): HookMessage {
  const parsed = HookBody.safeParse(body)
  if (!parsed.success) return { kind: 'malformed' }
  const hook = parsed.data
  const vtexOrderId = hook.OrderId ?? hook.orderId
  if (vtexOrderId === undefined) return hook.hookConfig === 'ping' ? { kind: 'ping' } : { kind: 'malformed' }
  const state = hook.State ?? hook.state ?? null
  const change = hook.CurrentChange ?? hook.currentChange ?? hook.LastChange ?? hook.lastChange ?? ''
  const origin = hook.Origin ?? hook.origin
  return {
    kind: 'notification',
    notification: {
      vtexOrderId,
      state,
      account: origin?.Account ?? origin?.account ?? null,
      dedupeKey: `${vtexOrderId}|${state ?? ''}|${change}`,
      isDated: change !== '',
    },
  }
}
