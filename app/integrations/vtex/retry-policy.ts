const minute = 60_000
const hour = 60 * minute

/** Waits before the next try of a notification; after the last one it is parked for a person. */
const waits = [10_000, 30_000, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour]

/** Milliseconds until the next try after `attempts` failures, or null when it is to be parked. */
export function nextWaitMs(attempts: number): number | null {
  return waits[attempts - 1] ?? null
}
