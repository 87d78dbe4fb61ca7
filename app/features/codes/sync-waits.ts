const second = 1_000
const minute = 60 * second
const hour = 60 * minute

const waits = [10 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour]

/** A new coupon reads as archived for some two minutes though it works: only after this is a reading taken seriously. */
export const settleMs = 150 * second

/** How long nobody else takes up a code that a worker took; longer than its calls may last, so that only a dead worker's codes come back. */
export const leaseMs = 2 * minute

/** Milliseconds until the next try after `attempts` failures in a row; it is tried for ever, twice a day in the end. */
export function nextSyncWaitMs(attempts: number): number {
  return waits[Math.min(attempts, waits.length) - 1] ?? waits[0]!
}
