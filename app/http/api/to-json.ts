/** JSON that came from elsewhere and is passed on digit by digit. */
export class JsonText {
  constructor(readonly text: string) {}
}

/**
 * JSON text: a bigint becomes an integer with all its digits, a Date an ISO instant, undefined fields are left out.
 * @throws RangeError for a number that JSON readers would not read back as it was (not finite, or an integer past 2^53)
 */
export function toJson(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (value instanceof JsonText) return value.text
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`
  if (typeof value === 'object') return objectText(value)
  return JSON.stringify(value)
}

function numberText(value: number): string {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new RangeError('a number that JSON cannot carry exactly')
  }
  return JSON.stringify(value)
}

function objectText(value: object): string {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join(',')}}`
}
