const minute = 60_000
const waits = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * minute)

/** How long to wait after the `attempts`-th attempt, in ms; null when there have been enough. All in all somewhat over two days. */
export function retryWaitMs(attempts: number): number | null {
  return waits[attempts - 1] ?? null
}

/** For how long a claim holds: well over what the slowest conversation with a mail server takes. */
export const claimMs = 5 * minute
