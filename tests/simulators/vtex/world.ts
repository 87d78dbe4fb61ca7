import type { ShopOptions } from './control-inputs.ts'
import { Delivery } from './delivery.ts'
import { Faults } from './faults.ts'
import { Limiter } from './limits.ts'
import { ControlError } from './order-store.ts'
import { type Account, createState, type SimulatorState } from './state.ts'
import { createStatistics, type Statistics } from './statistics.ts'

/** A shop that plays by itself. */
export type PlayingShop = { readonly startedMs: number; readonly created: number; readonly options: ShopOptions; stop(): void }

/** Everything a running simulator holds. */
export type World = {
  readonly state: SimulatorState
  readonly delivery: Delivery
  readonly faults: Faults
  readonly limiter: Limiter
  readonly shops: Map<string, PlayingShop>
  statistics: Statistics
}

/** A world without accounts. `concurrency` bounds the notifications under way at a time. */
export function createWorld(concurrency: number): World {
  const state = createState()
  const world: World = {
    state,
    delivery: new Delivery(state, () => world.statistics, concurrency),
    faults: new Faults(),
    limiter: new Limiter(),
    shops: new Map(),
    statistics: createStatistics(),
  }
  return world
}

/** @throws ControlError 404 */
export function requireAccount(world: World, name: string): Account {
  const account = world.state.accounts.get(name)
  if (!account) throw new ControlError(404, `there is no account ${name}`)
  return account
}

/** Stops shops and forgets orders, coupons, promotions, hooks and notifications, of one account or of all; accounts and keys stay. */
export function wipe(world: World, only?: string): void {
  for (const [name, account] of world.state.accounts) {
    if (only !== undefined && only !== name) continue
    world.shops.get(name)?.stop()
    world.shops.delete(name)
    for (const map of [account.orders, account.groups, account.sequences, account.coupons, account.promotions, account.hooks])
      map.clear()
    account.held = []
    world.delivery.forget(name)
    world.delivery.log.clear(name)
  }
  if (only === undefined) {
    world.faults.clear()
    world.limiter.clear()
    world.state.clock.offsetMs = 0
    world.statistics = createStatistics()
  }
  world.state.dirty = true
}
