import type { BudgetLane } from './request-budget.server.ts'
import { type Block, type BlockReason, type PlainBudget, waitUntil } from './request-budget.server.ts'

/**
 * Turns a minute of each lane. `coupon-batches`: VTEX takes 60 calls of multiple-coupons a minute and account (Promotions & Taxes API). It does not
 * say where its minute begins, so turns are evenly spaced: no 60 seconds hold more than 56, even if calls of five seconds arrive at once.
 */
export const turnsPerMinute: Readonly<Record<BudgetLane, number>> = { 'coupon-batches': 55 }

/** A turn reserved, to be waited for; or the earliest wait that could be had, which is longer than asked; or the block in the way. */
export type Turn =
  | { readonly kind: 'reserved' | 'too-late'; readonly waitMs: number }
  | { readonly kind: 'blocked'; readonly block: Block }

/** The shared book of a lane. A turn reserved and not used is lost, nothing worse. */
export type TurnBook = {
  reserve(maxWaitMs: number): Promise<Turn>
  currentBlock(): Promise<Block | null>
  block(ms: number, reason: BlockReason): Promise<void>
}

/** A budget that waits for evenly spaced turns. A block that appears while a turn is waited for costs that turn. */
export function createPacedLane(book: TurnBook): PlainBudget {
  return {
    async take(maxWaitMs) {
      const deadline = performance.now() + maxWaitMs
      for (;;) {
        const turn = await book.reserve(Math.max(deadline - performance.now(), 0))
        // From the answer on: rather some milliseconds after the turn than before it.
        const answeredAt = performance.now()
        if (turn.kind === 'blocked') await waitUntil(answeredAt + turn.block.ms, deadline, turn.block.reason)
        else if (turn.kind === 'too-late')
          await waitUntil(Math.max(answeredAt + turn.waitMs, deadline + 1), deadline, 'budget-exhausted')
        else if (turn.waitMs <= 0) return
        else {
          await waitUntil(answeredAt + turn.waitMs, Number.POSITIVE_INFINITY, 'budget-exhausted')
          if ((await book.currentBlock()) === null) return
        }
      }
    },
    block: (ms, reason) => book.block(ms, reason),
  }
}
