import { z } from 'zod'
import { now } from './clock.ts'
import type { Delivery } from './delivery.ts'
import { type Exchange, emptyReply, jsonReply, omsError, type Reply, textReply } from './http.ts'
import { liveHooks } from './notifications.ts'
import { postHook } from './post-hook.ts'

const Config = z.looseObject({
  filter: z
    .object({
      type: z.string(),
      status: z.array(z.string()).optional(),
      expression: z.string().optional(),
      disableSingleFire: z.boolean().optional(),
    })
    .optional(),
  hook: z.object({ url: z.url({ protocol: /^https?$/ }), headers: z.record(z.string(), z.string()) }),
})

/** `GET /api/orders/hook/config`: the hook of this key. Without one the answer is not documented: the account's setting says which. */
export function getHook({ state, account, key }: Exchange): Reply {
  const hook = liveHooks(state, account).get(key.appKey)
  if (hook) return jsonReply(200, hook.config)
  if (account.settings.emptyHookAnswer === 'not-found') return emptyReply(404)
  return account.settings.emptyHookAnswer === 'empty' ? emptyReply(200) : jsonReply(200, null)
}

/**
 * `POST /api/orders/hook/config`: pings the address with the configured headers; anything but 200 within the time is a 400 and nothing is saved.
 * Replaces the key's hook silently. Fields of both filter types are a 409. Statuses are taken as they are spelled.
 * FromOrders needs JSONata, which the simulator does not evaluate: 501, so that nobody waits for notifications in vain.
 */
export async function setHook(exchange: Exchange, delivery: Delivery): Promise<Reply> {
  const parsed = Config.safeParse(await exchange.readJson())
  if (!parsed.success) return omsError(400, 'OMS001', z.prettifyError(parsed.error))
  const { filter, hook } = parsed.data
  const isFromOrders = filter?.type === 'FromOrders' || filter?.expression !== undefined
  if (isFromOrders && filter?.status !== undefined) return omsError(409, 'OMS002', 'Filter mixes FromWorkflow and FromOrders')
  if (filter?.type === 'FromWorkflow' && filter.disableSingleFire !== undefined)
    return omsError(409, 'OMS002', 'Filter mixes FromWorkflow and FromOrders')
  if (isFromOrders) return textReply(501, 'The simulator does not evaluate FromOrders expressions')
  const { account, state, key } = exchange
  const answer = await postHook(delivery.agent, hook, JSON.stringify({ hookConfig: 'ping' }), account.settings.delivery.timeoutMs)
  if (answer.status !== 200) return omsError(400, 'OMS001', `Hook ping failed: ${answer.status ?? answer.error}`)
  const config = filter ? { filter: { type: filter.type, status: filter.status }, hook } : { hook }
  account.hooks.set(key.appKey, { config, lastNotificationMs: now(state.clock) })
  state.dirty = true
  return jsonReply(200, config)
}

/** `DELETE /api/orders/hook/config`: 200, or 404 where this key has no hook. */
export function deleteHook({ state, account, key }: Exchange): Reply {
  state.dirty = true
  return emptyReply(account.hooks.delete(key.appKey) ? 200 : 404)
}
