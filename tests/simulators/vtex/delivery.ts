import { Agent } from 'undici'
import { DeliveryLog } from './delivery-log.ts'
import { type Fact, type Message, messagesOf } from './notifications.ts'
import { type HookAnswer, postHook } from './post-hook.ts'
import type { Account, SimulatorState } from './state.ts'
import type { Statistics } from './statistics.ts'

/** Tells hooks of changes: a bounded number at a time over kept connections, with retries in geometric intervals until a 200. */
export class Delivery {
  readonly agent = new Agent({ connections: 256, keepAliveTimeout: 30_000 })
  readonly log = new DeliveryLog()
  #queue: Message[] = []
  #next = 0
  readonly #underWay = new Set<Message>()
  /** Messages of paused accounts, until `resume`. */
  #parked: Message[] = []
  readonly #waiting = new Map<Message, NodeJS.Timeout>()
  #idle: (() => void)[] = []

  constructor(
    private readonly state: SimulatorState,
    private readonly statistics: () => Statistics,
    private readonly concurrency: number,
  ) {}

  /** Tells a change to the hooks that want it, with the losses, duplicates and delays the account is set to. */
  tell(account: Account, fact: Fact, anyStatus = false): void {
    for (const message of messagesOf(this.state, account, fact, anyStatus)) this.#submit(account, message)
  }

  #submit(account: Account, message: Message): void {
    const { lossRate, duplicateRate, reorderMs } = account.settings.delivery
    const counts = this.statistics().deliveries
    if (Math.random() < lossRate) {
      counts.lost += 1
      return
    }
    const copies = Math.random() < duplicateRate ? 2 : 1
    counts.duplicated += copies - 1
    for (let copy = 0; copy < copies; copy++) this.enqueue({ ...message }, reorderMs === 0 ? 0 : Math.random() * reorderMs)
  }

  /** Puts a message on its way, after `delayMs`. */
  enqueue(message: Message, delayMs = 0): void {
    this.state.dirty = true
    if (delayMs === 0) {
      this.#queue.push(message)
      this.#pump()
      return
    }
    const timer = setTimeout(() => {
      this.#waiting.delete(message)
      this.enqueue(message)
    }, delayMs)
    this.#waiting.set(message, timer)
  }

  #pump(): void {
    while (this.#underWay.size < this.concurrency && this.#next < this.#queue.length) {
      const message = this.#queue[this.#next++] as Message
      if (this.#isPaused(message)) this.#parked.push(message)
      else void this.#run(message)
    }
    if (this.#next < 10_000 && this.#next < this.#queue.length) return
    this.#queue = this.#queue.slice(this.#next)
    this.#next = 0
  }

  /** Sends what paused accounts kept back, as one burst; those still paused keep theirs. */
  resume(): void {
    this.#queue.push(...this.#parked.splice(0))
    this.#pump()
  }

  #isPaused(message: Message): boolean {
    return this.state.accounts.get(message.account)?.settings.delivery.paused ?? false
  }

  async #run(message: Message): Promise<void> {
    this.#underWay.add(message)
    await this.attempt(message)
    this.#underWay.delete(message)
    this.#pump()
    if (this.isIdle()) for (const wake of this.#idle.splice(0)) wake()
  }

  /** One attempt, logged; anything but 200 goes to the retries. Null where the hook is gone. */
  async attempt(message: Message): Promise<HookAnswer | null> {
    const account = this.state.accounts.get(message.account)
    const hook = account?.hooks.get(message.appKey)
    if (!account || !hook) return null
    const settings = account.settings.delivery
    const counts = this.statistics().deliveries
    const answer = await postHook(this.agent, hook.config.hook, JSON.stringify(message.notification), settings.timeoutMs)
    this.log.add(message, answer)
    this.state.dirty = true
    counts.attempts += 1
    if (answer.status === 200) counts.delivered += 1
    else if (message.attempt >= settings.maxAttempts) counts.givenUp += 1
    else {
      counts.retried += 1
      const delayMs = Math.min(settings.retryMaxMs, settings.retryBaseMs * settings.retryFactor ** (message.attempt - 1))
      this.enqueue({ ...message, attempt: message.attempt + 1 }, delayMs)
    }
    return answer
  }

  isIdle(): boolean {
    return this.#underWay.size === 0 && this.#waiting.size === 0 && this.#next === this.#queue.length
  }

  /** Resolves when nothing is queued, under way or waiting for a retry (paused accounts apart); false when that takes longer than `timeoutMs`. */
  async settled(timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs
    while (!this.isIdle()) {
      const leftMs = deadline - Date.now()
      if (leftMs <= 0) return false
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(leftMs, 1000))
        this.#idle.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    return true
  }

  /** Everything not delivered yet, for the state file. */
  pending(): Message[] {
    return [...this.#underWay, ...this.#queue.slice(this.#next), ...this.#parked, ...this.#waiting.keys()]
  }

  /** Forgets what is on its way, of one account or of all. */
  forget(account?: string): void {
    const isOther = (message: Message) => account !== undefined && message.account !== account
    this.#queue = this.#queue.slice(this.#next).filter(isOther)
    this.#next = 0
    this.#parked = this.#parked.filter(isOther)
    for (const [message, timer] of this.#waiting) {
      if (isOther(message)) continue
      clearTimeout(timer)
      this.#waiting.delete(message)
    }
  }

  async close(): Promise<void> {
    this.forget()
    await this.agent.destroy()
  }
}
