/**
 * How long a 429 asks to wait: `Retry-After` in seconds or as a date, else `RateLimit-Reset` in either spelling,
 * in seconds or since 1970; milliseconds. Null when
 * it does not say. More than an hour counts as an hour.
 */
export function readRetryAfter(headers: Readonly<Record<string, string | string[] | undefined>>, now: Date): number | null {
  for (const name of ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset']) {
    const value = headers[name]
    const ms = typeof value === 'string' ? parse(value.trim(), now) : null
    if (ms !== null) return Math.min(Math.max(ms, 0), 3_600_000)
  }
  return null
}

function parse(value: string, now: Date): number | null {
  if (/^\d{10,}$/.test(value)) return Number(value) * 1000 - now.getTime()
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : date - now.getTime()
}
