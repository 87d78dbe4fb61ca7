import { catalogue } from './catalogue.ts'
import { advance, now } from './clock.ts'
import { AccountInput, ClockInput, DownInput, FaultInput } from './control-inputs.ts'
import type { ControlRoute } from './control-route.ts'
import { defaultSettings, patchSettings, SettingsPatch } from './settings.ts'
import { type Account, createAccount } from './state.ts'
import { createStatistics } from './statistics.ts'
import { requireAccount, type World, wipe } from './world.ts'

function clockView(world: World) {
  return { now: new Date(now(world.state.clock)).toISOString(), offsetMs: world.state.clock.offsetMs }
}

function accountView(account: Account) {
  const { name, currency, settings } = account
  const counts = {
    orders: account.orders.size,
    coupons: account.coupons.size,
    promotions: account.promotions.size,
    held: account.held.length,
  }
  return { name, currency, settings, counts, keys: [...account.keys.values()], hooks: Object.fromEntries(account.hooks) }
}

/** Creates an account, or gives an existing one new keys and settings (defaults where none are given); its orders and currency stay. */
function putAccount(world: World, name: string, body: unknown) {
  const input = AccountInput.parse(body)
  const account = world.state.accounts.get(name) ?? createAccount(name, input.currency)
  account.settings = patchSettings(defaultSettings, input.settings)
  account.keys.clear()
  for (const key of input.keys) account.keys.set(key.appKey, key)
  world.state.accounts.set(name, account)
  return changedSettings(world, account)
}

function changedSettings(world: World, account: Account) {
  world.state.dirty = true
  world.delivery.resume()
  return accountView(account)
}

/** Moves the clock. Shops that are playing sold in the days between, so that their hooks do not expire by the move. */
function moveClock(world: World, body: unknown) {
  const input = ClockInput.parse(body)
  if (input.advance === undefined) world.state.clock.offsetMs = input.offsetMs ?? 0
  else advance(world.state.clock, input.advance)
  for (const name of world.shops.keys()) {
    for (const hook of world.state.accounts.get(name)?.hooks.values() ?? []) hook.lastNotificationMs = now(world.state.clock)
  }
  world.state.dirty = true
  return clockView(world)
}

/** The part of the control API about the simulator as a whole: accounts, clock, faults, statistics. */
export const systemRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: 'health',
    handle: (world) => ({ status: 'ok', accounts: [...world.state.accounts.keys()], clock: clockView(world) }),
  },
  { method: 'GET', path: 'statistics', handle: (world) => world.statistics },
  {
    method: 'DELETE',
    path: 'statistics',
    handle: (world) => {
      world.statistics = createStatistics()
    },
  },
  { method: 'GET', path: 'clock', handle: clockView },
  { method: 'POST', path: 'clock', handle: (world, { body }) => moveClock(world, body) },
  { method: 'POST', path: 'wipe', handle: (world, { query }) => wipe(world, query.get('account') ?? undefined) },
  { method: 'GET', path: 'catalogue', handle: () => catalogue },
  {
    method: 'PUT',
    path: 'accounts/:account',
    handle: (world, { parameters, body }) => putAccount(world, parameters.account as string, body),
  },
  {
    method: 'GET',
    path: 'accounts/:account',
    handle: (world, { parameters }) => accountView(requireAccount(world, parameters.account as string)),
  },
  {
    method: 'PATCH',
    path: 'accounts/:account/settings',
    handle: (world, { parameters, body }) => {
      const account = requireAccount(world, parameters.account as string)
      account.settings = patchSettings(account.settings, SettingsPatch.parse(body))
      return changedSettings(world, account)
    },
  },
  {
    method: 'DELETE',
    path: 'accounts/:account/hooks',
    handle: (world, { parameters }) => {
      requireAccount(world, parameters.account as string).hooks.clear()
      world.state.dirty = true
    },
  },
  { method: 'GET', path: 'faults', handle: (world) => world.faults.armed },
  { method: 'POST', path: 'faults', handle: (world, { body }) => world.faults.arm(FaultInput.parse(body)) },
  { method: 'DELETE', path: 'faults', handle: (world) => world.faults.clear() },
  {
    method: 'PUT',
    path: 'down',
    handle: (world, { body }) => {
      const { forMs, ...down } = DownInput.parse(body)
      world.faults.setDown({ ...down, untilMs: forMs === undefined ? Number.POSITIVE_INFINITY : Date.now() + forMs }, Date.now())
    },
  },
]
