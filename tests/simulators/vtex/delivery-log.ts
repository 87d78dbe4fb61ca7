import type { Message, Notification } from './notifications.ts'
import type { HookAnswer } from './post-hook.ts'

export type DeliveryEntry = {
  at: string
  account: string
  appKey: string
  notification: Notification
  attempt: number
  /** Null: no answer, see `error`. */
  status: number | null
  error: string | null
  ms: number
}

const kept = 10_000

/** The last ten thousand attempts, newest last. */
export class DeliveryLog {
  #entries: DeliveryEntry[] = []

  add(message: Message, answer: HookAnswer): void {
    this.#entries.push({ at: new Date().toISOString(), ...message, ...answer })
    if (this.#entries.length >= 2 * kept) this.#entries = this.#entries.slice(-kept)
  }

  /** The attempts of an account, of one order where given, newest last. */
  list(account: string, orderId: string | null, limit: number): DeliveryEntry[] {
    const wanted = (entry: DeliveryEntry) =>
      entry.account === account && (orderId === null || entry.notification.OrderId === orderId)
    return this.#entries.filter(wanted).slice(-limit)
  }

  clear(account?: string): void {
    this.#entries = account === undefined ? [] : this.#entries.filter((entry) => entry.account !== account)
  }
}
