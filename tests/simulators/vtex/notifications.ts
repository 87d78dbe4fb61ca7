import { now, utcDate } from './clock.ts'
import type { Account, Hook, SimulatorState } from './state.ts'

/** What the hook is told: no money, no coupon. Dates are UTC with seven digits. */
export type Notification = {
  Domain: 'Marketplace' | 'Fulfillment'
  OrderId: string
  State: string | null
  LastState: string | null
  LastChange: string
  CurrentChange: string
  Origin: { Account: string; Key: string }
}

export type Fact = Omit<Notification, 'Origin' | 'Domain'> & { Domain?: Notification['Domain'] }

/** A notification on its way to the hook of one key. */
export type Message = { account: string; appKey: string; notification: Notification; attempt: number }

/** The change of an order as a fact to tell. */
export function factOf(
  orderId: string,
  state: string | null,
  lastState: string | null,
  lastChangeMs: number,
  changedMs: number,
): Fact {
  return {
    OrderId: orderId,
    State: state,
    LastState: lastState,
    LastChange: utcDate(lastChangeMs),
    CurrentChange: utcDate(changedMs),
  }
}

/** The hooks of an account that still live: one that heard nothing for `hookExpiryMs` is deleted, as VTEX does after three days. */
export function liveHooks(state: SimulatorState, account: Account): Map<string, Hook> {
  const expiry = account.settings.hookExpiryMs
  if (expiry !== null) {
    for (const [appKey, hook] of account.hooks)
      if (now(state.clock) - hook.lastNotificationMs > expiry) account.hooks.delete(appKey)
  }
  return account.hooks
}

function wants(hook: Hook, status: string | null): boolean {
  const { filter } = hook.config
  return filter?.status === undefined || (status !== null && filter.status.includes(status))
}

/** One message per hook that wants the status, twice where the account tells Marketplace and Fulfillment. `anyStatus` ignores the filter. */
export function messagesOf(state: SimulatorState, account: Account, fact: Fact, anyStatus = false): Message[] {
  const domains = fact.Domain
    ? [fact.Domain]
    : (['Marketplace', ...(account.settings.delivery.fulfillmentDuplicates ? ['Fulfillment'] : [])] as const)
  const messages: Message[] = []
  for (const [appKey, hook] of liveHooks(state, account)) {
    if (!anyStatus && !wants(hook, fact.State)) continue
    hook.lastNotificationMs = now(state.clock)
    for (const domain of domains) {
      const notification = { ...fact, Domain: domain as Notification['Domain'], Origin: { Account: account.name, Key: appKey } }
      messages.push({ account: account.name, appKey, notification, attempt: 1 })
    }
  }
  return messages
}
