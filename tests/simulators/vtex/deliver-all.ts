import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery } from './delivery.ts'
import { factOf, messagesOf } from './notifications.ts'
import type { Account, SimulatorState } from './state.ts'

export type DeliverAllResult = {
  notifications: number
  delivered: number
  seconds: number
  perSecond: number
  p50Ms: number
  p99Ms: number
}

/** The notifications of the orders that bulk creation held back, which are thereby released. */
function takeHeld(state: SimulatorState, accounts: readonly Account[]) {
  return accounts.flatMap((account) => {
    const orderIds = account.held
    account.held = []
    return orderIds.flatMap((orderId) => {
      const head = account.orders.get(orderId)?.head
      return head ? messagesOf(state, account, factOf(orderId, head.status, null, head.creationMs, head.lastChangeMs)) : []
    })
  })
}

/**
 * Delivers held notifications as fast as the receiver answers, `concurrency` at a time, at most `maxPerSecond`. First attempts are measured;
 * failed ones go to the usual retries, which may still be waiting when this returns.
 */
export async function deliverAll(
  state: SimulatorState,
  delivery: Delivery,
  accounts: readonly Account[],
  options: { concurrency: number; maxPerSecond?: number },
): Promise<DeliverAllResult> {
  const messages = takeHeld(state, accounts)
  const times: number[] = []
  const started = performance.now()
  let next = 0
  let delivered = 0
  const work = async () => {
    while (next < messages.length) {
      const index = next++
      if (options.maxPerSecond !== undefined) {
        const earlyMs = started + (index * 1000) / options.maxPerSecond - performance.now()
        if (earlyMs > 1) await sleep(earlyMs)
      }
      const answer = await delivery.attempt(messages[index] as (typeof messages)[number])
      if (answer?.status !== 200) continue
      delivered += 1
      times.push(answer.ms)
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.concurrency, messages.length) }, work))
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    notifications: messages.length,
    delivered,
    seconds,
    perSecond: delivered / seconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  }
}
