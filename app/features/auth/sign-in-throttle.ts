export type ThrottleKind = 'account' | 'address' | 'account-from-address'

/** What is remembered of a subject. `windowEndsAt` lies `windowMs` after the last counted attempt. */
export type ThrottleCount = { readonly failures: number; readonly windowEndsAt: Date }

type Limit = { readonly free: number; readonly firstDelayMs: number; readonly longestDelayMs: number }

const second = 1_000
const minute = 60 * second

/** An hour without attempts forgets the earlier ones. */
export const windowMs = 60 * minute

/** Attempts that are free, then a delay that doubles with each further one up to the longest. */
const limits: Readonly<Record<ThrottleKind, Limit>> = {
  'account-from-address': { free: 5, firstDelayMs: 2 * second, longestDelayMs: 15 * minute },
  address: { free: 60, firstDelayMs: 2 * second, longestDelayMs: 15 * minute },
  account: { free: 30, firstDelayMs: second, longestDelayMs: 5 * minute },
}

/** When the next attempt is looked at; a moment not after `now` means at once. */
export function nextAttemptAt(kind: ThrottleKind, count: ThrottleCount, now: Date): Date {
  const limit = limits[kind]
  const failures = failuresAt(count, now)
  if (failures < limit.free) return now
  const delay = Math.min(limit.firstDelayMs * 2 ** (failures - limit.free), limit.longestDelayMs)
  return new Date(count.windowEndsAt.getTime() - windowMs + delay)
}

/** The count after one more attempt. */
export function countAttempt(count: ThrottleCount, now: Date): ThrottleCount {
  return { failures: failuresAt(count, now) + 1, windowEndsAt: new Date(now.getTime() + windowMs) }
}

function failuresAt(count: ThrottleCount, now: Date): number {
  return count.windowEndsAt <= now ? 0 : count.failures
}
