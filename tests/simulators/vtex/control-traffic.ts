import { z } from 'zod'
import { BurstInput, DeliverAllInput, NotifyInput, ShopInput } from './control-inputs.ts'
import type { ControlCall, ControlRoute } from './control-route.ts'
import { deliverAll } from './deliver-all.ts'
import { type Fact, factOf } from './notifications.ts'
import { createBulkOrders, tellOrder } from './order-actions.ts'
import { requireOrder } from './order-store.ts'
import { Shop } from './shop.ts'
import type { Account } from './state.ts'
import { requireAccount, type World } from './world.ts'

const accountOf = (world: World, { parameters }: ControlCall) => requireAccount(world, parameters.account as string)
const Settled = z.strictObject({ timeoutMs: z.number().int().positive().max(600_000).default(30_000) })
const Listing = z.object({ orderId: z.string().nullable(), limit: z.coerce.number().int().positive() })

/** The facts to tell: what the order shows now, where the call does not say otherwise. */
function factsOf(account: Account, notifications: z.output<typeof NotifyInput>['notifications']): Fact[] {
  return notifications.flatMap((wanted) => {
    const { head, history } = requireOrder(account, wanted.orderId)
    const usual = factOf(head.orderId, head.status, history.at(-2)?.[0] ?? null, head.creationMs, head.lastChangeMs)
    const fact = {
      ...usual,
      Domain: wanted.domain,
      State: wanted.state === undefined ? usual.State : wanted.state,
      LastState: wanted.lastState === undefined ? usual.LastState : wanted.lastState,
      LastChange: wanted.lastChange ?? usual.LastChange,
      CurrentChange: wanted.currentChange ?? usual.CurrentChange,
    }
    return Array.from({ length: wanted.times }, () => fact)
  })
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

function notify(world: World, call: ControlCall) {
  const account = accountOf(world, call)
  const input = NotifyInput.parse(call.body)
  const facts = factsOf(account, input.notifications)
  for (const fact of input.shuffle ? shuffled(facts) : facts) world.delivery.tell(account, fact, true)
  return { told: facts.length }
}

function burst(world: World, call: ControlCall) {
  const account = accountOf(world, call)
  const orderIds = createBulkOrders(world, account, { ...BurstInput.parse(call.body), silent: true })
  for (const orderId of orderIds) tellOrder(world, account, requireOrder(account, orderId))
  return { count: orderIds.length, firstOrderId: orderIds[0], lastOrderId: orderIds.at(-1) }
}

function startShop(world: World, call: ControlCall) {
  const account = accountOf(world, call)
  const options = ShopInput.parse(call.body)
  world.shops.get(account.name)?.stop()
  world.shops.set(account.name, new Shop(world, account, options))
  return { playing: true, created: 0, options }
}

function stopShop(world: World, call: ControlCall) {
  const { name } = accountOf(world, call)
  const shop = world.shops.get(name)
  shop?.stop()
  world.shops.delete(name)
  return { playing: false, created: shop?.created ?? 0, options: null }
}

function shopView(world: World, call: ControlCall) {
  const shop = world.shops.get(accountOf(world, call).name)
  return { playing: shop !== undefined, created: shop?.created ?? 0, options: shop?.options ?? null }
}

async function deliverHeld(world: World, call: ControlCall) {
  const { account, ...options } = DeliverAllInput.parse(call.body)
  const accounts = account === undefined ? [...world.state.accounts.values()] : [requireAccount(world, account)]
  return deliverAll(world.state, world.delivery, accounts, options)
}

/** The part of the control API about notifications and load. */
export const trafficRoutes: readonly ControlRoute[] = [
  { method: 'POST', path: 'deliver-all', handle: deliverHeld },
  {
    method: 'POST',
    path: 'settled',
    handle: async (world, { body }) => ({
      settled: await world.delivery.settled(Settled.parse(body).timeoutMs),
      pending: world.delivery.pending().length,
    }),
  },
  { method: 'POST', path: ':account/notifications', handle: notify },
  { method: 'POST', path: ':account/burst', handle: burst },
  { method: 'PUT', path: ':account/shop', handle: startShop },
  { method: 'GET', path: ':account/shop', handle: shopView },
  { method: 'DELETE', path: ':account/shop', handle: stopShop },
  {
    method: 'GET',
    path: ':account/deliveries',
    handle: (world, call) => {
      const { orderId, limit } = Listing.parse({ orderId: call.query.get('orderId'), limit: call.query.get('limit') ?? 100 })
      return world.delivery.log.list(accountOf(world, call).name, orderId, limit)
    },
  },
  {
    method: 'DELETE',
    path: ':account/deliveries',
    handle: (world, call) => world.delivery.log.clear(accountOf(world, call).name),
  },
]
