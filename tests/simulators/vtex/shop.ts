import { ChangeInput, OrderInput, ReturnInput, type ShopOptions } from './control-inputs.ts'
import { alterOrder, createOrder, moveOrder } from './order-actions.ts'
import { addChange, addReturn } from './order-aftermath.ts'
import { pick } from './random.ts'
import type { Account } from './state.ts'
import type { PlayingShop, World } from './world.ts'

const goodEnd = ['payment-approved', 'window-to-cancel', 'ready-for-handling', 'handling', 'invoiced']
const badEnd = ['payment-approved', 'window-to-cancel', 'cancellation-requested', 'canceled']
const tickMs = 25

/** What will become of an order: statuses, and the marks `+change` and `+return` for what happens without a status. */
function planOf(options: ShopOptions): string[] {
  const dice = Math.random()
  if (dice < options.canceledShare) return badEnd
  if (dice < options.canceledShare + options.returnedShare) return [...goodEnd, '+return']
  if (dice < options.canceledShare + options.returnedShare + options.changedShare)
    return [...goodEnd.slice(0, -1), '+change', 'invoiced']
  return goodEnd
}

/** A playing shop: orders arrive at a rate and walk on, a step each `progressEveryMs`. A shop started again takes up the orders under way. */
export class Shop implements PlayingShop {
  readonly startedMs = Date.now()
  created = 0
  #due: { orderId: string; atMs: number }[] = []
  #next = 0
  readonly #timer: NodeJS.Timeout

  constructor(
    private readonly world: World,
    private readonly account: Account,
    readonly options: ShopOptions,
  ) {
    for (const [orderId, order] of account.orders) if (order.plan.length > 0) this.#later(orderId)
    this.#timer = setInterval(() => this.#tick(), tickMs)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #later(orderId: string): void {
    this.#due.push({ orderId, atMs: Date.now() + this.options.progressEveryMs })
  }

  #tick(): void {
    const nowMs = Date.now()
    const target = Math.floor(((nowMs - this.startedMs) / 1000) * this.options.ordersPerSecond)
    while (this.created < target) this.#order()
    while (this.#next < this.#due.length && (this.#due[this.#next] as { atMs: number }).atMs <= nowMs) {
      this.#step((this.#due[this.#next++] as { orderId: string }).orderId)
    }
    if (this.#next < 10_000) return
    this.#due = this.#due.slice(this.#next)
    this.#next = 0
  }

  #order(): void {
    this.created += 1
    const { coupons, couponShare } = this.options
    const coupon = coupons.length > 0 && Math.random() < couponShare ? pick(Math.random, coupons) : null
    const options = OrderInput.parse({ coupon, status: 'order-created' })
    this.#later(createOrder(this.world, this.account, options, [...planOf(this.options)]).head.orderId)
  }

  #step(orderId: string): void {
    const order = this.account.orders.get(orderId)
    const step = order?.plan.shift()
    if (!order || step === undefined) return
    if (step === '+return') this.#alter(orderId, (document, date) => addReturn(document, date, oneUnitBack))
    else if (step === '+change') this.#alter(orderId, (document, date) => addChange(document, date, oneUnitOut))
    else moveOrder(this.world, this.account, orderId, step, { silent: false })
    if (order.plan.length > 0) this.#later(orderId)
  }

  /** Returns and changes are not told, for they do not change the status. */
  #alter(orderId: string, change: Parameters<typeof alterOrder>[3]): void {
    alterOrder(this.world, this.account, orderId, change, false)
  }
}

const oneUnitBack = ReturnInput.parse({ items: [{ itemIndex: 0, quantity: 1 }] })
const oneUnitOut = ChangeInput.parse({ removed: [{ itemIndex: 0, quantity: 1 }] })
