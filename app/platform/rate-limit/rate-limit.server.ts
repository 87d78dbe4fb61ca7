import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { requestCounts } from '#db/schema/auth.ts'
import type { Db } from '#db/types.ts'

export type RateLimitOptions = {
  /** Begins the keys of its rows. */
  readonly name: string
  /** Requests that one subject may make in a window. */
  readonly limit: number
  readonly windowSeconds: number
}

/** Where a subject stands after a request was counted. */
export type Turn = {
  readonly isAllowed: boolean
  readonly limit: number
  readonly remaining: number
  /** Until the window ends. */
  readonly resetSeconds: number
}

export type RateLimit = (subject: string) => Promise<Turn>

/**
 * Counts requests in fixed windows, shared by all processes through one upsert on an unlogged table. A subject over its limit is refused from
 * memory until its window ends, without asking the database; while the database fails each process counts by itself.
 */
export function createRateLimit(db: Db, { name, limit, windowSeconds }: RateLimitOptions): RateLimit {
  const window = { keyPrefix: name, points: limit, duration: windowSeconds }
  const limiter = new RateLimiterDrizzle({
    ...window,
    storeClient: db,
    schema: requestCounts,
    clearExpiredByTimeout: false,
    inMemoryBlockOnConsumed: limit + 1,
    insuranceLimiter: new RateLimiterMemory(window),
  })
  return async (subject) => {
    try {
      return turnOf(await limiter.consume(subject), true)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return turnOf(refused, false)
    }
  }

  function turnOf({ remainingPoints, msBeforeNext }: RateLimiterRes, isAllowed: boolean): Turn {
    return {
      isAllowed,
      limit,
      remaining: isAllowed ? remainingPoints : 0,
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    }
  }
}
