import type { Reply } from './http.ts'
import type { LimitGroup } from './settings.ts'
import type { Account } from './state.ts'

type Window = { startedMs: number; used: number }

/** Fixed windows of real time per account and group of calls. */
export class Limiter {
  readonly #windows = new Map<string, Window>()

  /** Counts a call; null while it is allowed, else 429 with `Retry-After` and `Ratelimit-*` (seconds). A refused call is not processed. */
  take(account: Account, group: LimitGroup, realMs: number): Reply | null {
    const limit = account.settings.limits[group]
    if (limit === null) return null
    const window = this.#window(`${account.name}/${group}`, realMs, account.settings.limits.windowMs)
    window.used += 1
    if (window.used <= limit) return null
    const seconds = String(Math.max(1, Math.ceil((window.startedMs + account.settings.limits.windowMs - realMs) / 1000)))
    return {
      status: 429,
      headers: {
        'retry-after': seconds,
        'ratelimit-limit': String(limit),
        'ratelimit-remaining': '0',
        'ratelimit-reset': seconds,
      },
    }
  }

  #window(name: string, realMs: number, lengthMs: number): Window {
    const current = this.#windows.get(name)
    if (current && realMs < current.startedMs + lengthMs) return current
    const window = { startedMs: realMs, used: 0 }
    this.#windows.set(name, window)
    return window
  }

  /** Forgets what was used. */
  clear(): void {
    this.#windows.clear()
  }
}
