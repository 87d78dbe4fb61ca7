import { setTimeout } from 'node:timers/promises'
import type { budgetBlockReasons, budgetLanes } from '#db/schema/vtex.ts'
import { VtexError } from './vtex-error.ts'

/** Why an account may not be called for a while. */
export type BlockReason = (typeof budgetBlockReasons)[number]

/** Calls that VTEX limits apart from the others (`paced-lane.server.ts`). */
export type BudgetLane = (typeof budgetLanes)[number]

/** Requests that one VTEX account may be sent; shared by everybody who calls it. */
export type RequestBudget = {
  /**
   * Waits for one request's turn, at most `maxWaitMs`; with a lane, for a turn of the lane first.
   * @throws VtexError budget-exhausted, or the reason of the block, when the turn comes later than that
   */
  take(maxWaitMs: number, lane?: BudgetLane): Promise<void>
  /** Nobody calls the account for `ms`, or with a lane nobody makes its calls; a longer block in force stays. */
  block(ms: number, reason: BlockReason, lane?: BudgetLane): Promise<void>
}

/** The part of a budget without lanes. */
export type PlainBudget = {
  take(maxWaitMs: number): Promise<void>
  block(ms: number, reason: BlockReason): Promise<void>
}

/** A block in force; `ms` until it ends. */
export type Block = { readonly ms: number; readonly reason: BlockReason }

/** What a request for a lease brought: `granted` requests until the window ends in `windowEndsInMs`, or the block that stands in the way. */
export type Lease = { readonly granted: number; readonly windowEndsInMs: number; readonly block: Block | null }

/** The shared book of an account: who leased how much of the current window. */
export type LeaseBook = {
  lease(count: number): Promise<Lease>
  currentBlock(): Promise<Block | null>
  block(ms: number, reason: BlockReason): Promise<void>
}

const blockCheckMs = 1_000

/** Requests leased at once: a second's share of the limit, at least 10 and at most 200, never more than the limit. */
export function leaseSize(requestsPerMinute: number): number {
  return Math.min(requestsPerMinute, 200, Math.max(10, Math.ceil(requestsPerMinute / 60)))
}

/**
 * A budget that leases from `book` in blocks of `size`, so that most requests cost no round trip. While a lease lasts, the book is asked
 * once a second whether somebody blocked the account. A lease ends with its window: what is left of it is not carried over.
 */
export function createLeasedBudget(book: LeaseBook, size: number): PlainBudget {
  let held = { left: 0, endsAt: 0, isLastOfWindow: false }
  let blocked = { until: 0, reason: 'rate-limited' as BlockReason }
  let checkedAt = 0
  let asking: Promise<void> | null = null

  return { take, block }

  async function take(maxWaitMs: number): Promise<void> {
    const deadline = performance.now() + maxWaitMs
    for (;;) {
      const now = performance.now()
      if (now < blocked.until) await waitUntil(blocked.until, deadline, blocked.reason)
      else if (now >= held.endsAt || (held.left === 0 && !held.isLastOfWindow)) await once(lease)
      else if (held.left === 0) await waitUntil(held.endsAt, deadline, 'budget-exhausted')
      else if (now - checkedAt > blockCheckMs) await once(check)
      else {
        held.left -= 1
        return
      }
    }
  }

  async function block(ms: number, reason: BlockReason): Promise<void> {
    noteBlock({ ms, reason }, performance.now())
    await book.block(ms, reason)
  }

  /** Callers that wait at the same moment share one question. */
  async function once(question: (askedAt: number) => Promise<void>): Promise<void> {
    asking ??= question(performance.now()).finally(() => {
      asking = null
    })
    await asking
  }

  async function lease(askedAt: number): Promise<void> {
    const { granted, windowEndsInMs, block } = await book.lease(size)
    held = { left: granted, endsAt: askedAt + windowEndsInMs, isLastOfWindow: granted < size }
    checkedAt = askedAt
    noteBlock(block, askedAt)
  }

  async function check(askedAt: number): Promise<void> {
    noteBlock(await book.currentBlock(), askedAt)
    checkedAt = askedAt
  }

  function noteBlock(found: Block | null, askedAt: number): void {
    if (found !== null && askedAt + found.ms > blocked.until) blocked = { until: askedAt + found.ms, reason: found.reason }
  }
}

/** A budget with lanes: a call of a lane takes a turn of the lane, then one of the account's requests. */
export function joinLanes(requests: PlainBudget, lanes: Readonly<Record<BudgetLane, PlainBudget>>): RequestBudget {
  return {
    async take(maxWaitMs, lane) {
      const startedAt = performance.now()
      if (lane !== undefined) await lanes[lane].take(maxWaitMs)
      await requests.take(maxWaitMs - (performance.now() - startedAt))
    },
    block: (ms, reason, lane) => (lane === undefined ? requests : lanes[lane]).block(ms, reason),
  }
}

/** Sleeps until `time`. @throws VtexError of `kind` when that is after `deadline`; both by `performance.now()` */
export async function waitUntil(time: number, deadline: number, kind: BlockReason | 'budget-exhausted'): Promise<void> {
  const ms = Math.ceil(time - performance.now())
  if (time > deadline) throw new VtexError(kind, 'take-budget', { retryAfterMs: Math.max(ms, 1) })
  await setTimeout(Math.max(ms, 1))
}
