import type { Account, AppKey, Coupon, Hook, Promotion } from './state.ts'

export type SavedAccount = Pick<Account, 'name' | 'currency' | 'settings' | 'nextSequence' | 'held'> & {
  keys: [string, AppKey][]
  hooks: [string, Hook][]
  coupons: [string, Coupon][]
  promotions: [string, Promotion][]
}

/** An account without its orders, ready for JSON. */
export function savedCollections(account: Account): SavedAccount {
  const { name, currency, settings, nextSequence, held } = account
  return {
    ...{ name, currency, settings, nextSequence, held },
    keys: [...account.keys],
    hooks: [...account.hooks],
    coupons: [...account.coupons],
    promotions: [...account.promotions],
  }
}

/** Puts saved keys, hooks, coupons, promotions and counters into a fresh account. */
export function restoreCollections(account: Account, saved: SavedAccount): void {
  account.nextSequence = saved.nextSequence
  account.held = saved.held
  for (const [id, key] of saved.keys) account.keys.set(id, key)
  for (const [id, hook] of saved.hooks) account.hooks.set(id, hook)
  for (const [id, coupon] of saved.coupons) account.coupons.set(id, coupon)
  for (const [id, promotion] of saved.promotions) account.promotions.set(id, promotion)
}
