import type { IncomingHttpHeaders } from 'node:http'

/** What happened since the start or the last reset. `requests` counts answers by group of calls and status; 0 is a dropped or unanswered call. */
export type Statistics = {
  sinceMs: number
  requests: Record<string, Record<string, number>>
  /** Calls that lacked `Accept` or `Content-Type: application/json`, which VTEX marks as required. */
  withoutRequiredHeaders: number
  deliveries: DeliveryCounts
}
export type DeliveryCounts = {
  attempts: number
  delivered: number
  retried: number
  givenUp: number
  lost: number
  duplicated: number
}

/** Empty counters. */
export function createStatistics(): Statistics {
  const deliveries = { attempts: 0, delivered: 0, retried: 0, givenUp: 0, lost: 0, duplicated: 0 }
  return { sinceMs: Date.now(), requests: {}, withoutRequiredHeaders: 0, deliveries }
}

/** Counts an answer of the VTEX API. */
export function countRequest(statistics: Statistics, account: string, group: string, status: number): void {
  const name = `${account} ${group}`
  statistics.requests[name] ??= {}
  const counts = statistics.requests[name]
  counts[status] = (counts[status] ?? 0) + 1
}

/** Counts calls that a strict VTEX front would refuse. */
export function countHeaders(statistics: Statistics, headers: IncomingHttpHeaders): void {
  const complete = headers.accept?.includes('application/json') && headers['content-type']?.includes('application/json')
  if (!complete) statistics.withoutRequiredHeaders += 1
}
