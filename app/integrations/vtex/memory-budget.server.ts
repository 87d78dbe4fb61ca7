import { createPacedLane, type TurnBook, turnsPerMinute } from './paced-lane.server.ts'
import { type Block, createLeasedBudget, joinLanes, leaseSize, type RequestBudget } from './request-budget.server.ts'

/** A budget of this process alone, by the same rules as the shared one. */
export function createMemoryBudget(options: { readonly requestsPerMinute: number; readonly windowMs?: number }): RequestBudget {
  const windowMs = options.windowMs ?? 60_000
  let windowStartedAt = Number.NEGATIVE_INFINITY
  let leased = 0
  const { currentBlock, block } = memoryBlocks()
  const book = {
    async lease(count: number) {
      const now = performance.now()
      const block = currentBlock()
      if (block !== null) return { granted: 0, windowEndsInMs: 0, block }
      if (now >= windowStartedAt + windowMs) {
        windowStartedAt = now
        leased = 0
      }
      const granted = Math.min(count, options.requestsPerMinute - leased)
      leased += granted
      return { granted, windowEndsInMs: windowStartedAt + windowMs - now, block }
    },
    currentBlock: async () => currentBlock(),
    block,
  }
  return joinLanes(createLeasedBudget(book, leaseSize(options.requestsPerMinute)), {
    'coupon-batches': createPacedLane(memoryTurns(60_000 / turnsPerMinute['coupon-batches'])),
  })
}

function memoryTurns(spacingMs: number): TurnBook {
  const { currentBlock, block } = memoryBlocks()
  let nextTurnAt = 0
  return {
    async reserve(maxWaitMs) {
      const now = performance.now()
      const inForce = currentBlock()
      if (inForce !== null) return { kind: 'blocked', block: inForce }
      const waitMs = Math.max(nextTurnAt - now, 0)
      if (waitMs > maxWaitMs) return { kind: 'too-late', waitMs }
      nextTurnAt = now + waitMs + spacingMs
      return { kind: 'reserved', waitMs }
    },
    currentBlock: async () => currentBlock(),
    block,
  }
}

function memoryBlocks() {
  let blocked = { until: 0, reason: 'rate-limited' as Block['reason'] }
  return {
    currentBlock(): Block | null {
      const ms = blocked.until - performance.now()
      return ms > 0 ? { ms, reason: blocked.reason } : null
    },
    async block(ms: number, reason: Block['reason']) {
      const until = performance.now() + ms
      if (until > blocked.until) blocked = { until, reason }
    },
  }
}

/** No limit and no block: for measuring. */
export const unlimitedBudget: RequestBudget = { take: async () => undefined, block: async () => undefined }
