import { Temporal } from 'temporal-polyfill'

/** The simulator's own clock: real time plus an offset that tests move. Dates it writes follow this clock; limits and retries follow real time. */
export type Clock = { offsetMs: number }

/** Milliseconds since the epoch, as the simulated shops see it. */
export function now(clock: Clock): number {
  return Date.now() + clock.offsetMs
}

/** Moves the clock by an ISO 8601 duration (`P15D`, `PT2H`, `-P1D`), calendar units counted in UTC. @throws RangeError for another text */
export function advance(clock: Clock, duration: string): void {
  const from = Temporal.Instant.fromEpochMilliseconds(now(clock)).toZonedDateTimeISO('UTC')
  clock.offsetMs += from.add(Temporal.Duration.from(duration)).epochMilliseconds - from.epochMilliseconds
}

/** Seven fraction digits, as .NET writes them; the four beyond the millisecond derive from it. */
function sevenDigits(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23)}${String((Math.trunc(ms) * 7919) % 10_000).padStart(4, '0')}`
}

/** A date as the order document shows it: the store's local time with its offset, `2026-05-21T15:17:37.4461275-05:00`. */
export function storeDate(ms: number, offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes)
  const sign = offsetMinutes < 0 ? '-' : '+'
  const offset = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
  return `${sevenDigits(ms + offsetMinutes * 60_000)}${offset}`
}

/** A date as notifications and Rates and Benefits show it: UTC with `Z` and seven fraction digits. */
export function utcDate(ms: number): string {
  return `${sevenDigits(ms)}Z`
}

/** A date as rows of the order list show it: UTC with `+00:00`, whole seconds. */
export function listDate(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`
}
