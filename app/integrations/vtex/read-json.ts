/** An object of a parsed JSON document. */
export type JsonRecord = Readonly<Record<string, unknown>>

const nothing: JsonRecord = Object.freeze({})

/** The object, or an empty one for anything else. */
export function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : nothing
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The array, or an empty one for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text that is not blank, trimmed, without NUL (no text column takes it); numbers become text: VTEX writes some ids both ways. Null for anything else. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return (value.includes('\0') ? value.replaceAll('\0', '') : value).trim() || null
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/** A finite number, also one written as text. Null for anything else. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** A number of minor units: whole, and exact as a JSON number. Null for anything else. */
export function asMinorUnits(value: unknown): number | null {
  const number = asNumber(value)
  if (number === null || Math.abs(number) > Number.MAX_SAFE_INTEGER) return null
  return Math.round(number)
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i
const dotNetZero = /^0001-01-01/

/**
 * VTEX date → instant: 0 to 7 fraction digits (cut to milliseconds), `Z` or an offset; without one it is UTC. Null for anything else,
 * and for the year 1 that stands for "no date".
 */
export function asInstant(value: unknown): Date | null {
  if (typeof value !== 'string' || dotNetZero.test(value)) return null
  const match = isoDate.exec(value)
  if (match === null) return null
  const time = Date.parse(match[3] === undefined ? `${value}Z` : value)
  return Number.isNaN(time) ? null : new Date(time)
}
