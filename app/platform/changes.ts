export type Changes<T> = { readonly before: Partial<T>; readonly after: Partial<T> }

/**
 * The fields of `wanted` that are given (not undefined) and differ from `row`, as they are and as they will be; null when none does.
 * Dates compare by instant, lists by what is in them.
 */
export function changesOf<T extends object>(row: T, wanted: Partial<T>): Changes<T> | null {
  const names = (Object.keys(wanted) as (keyof T)[]).filter(
    (name) => wanted[name] !== undefined && comparable(wanted[name]) !== comparable(row[name]),
  )
  if (names.length === 0) return null
  const pick = (from: Partial<T>) => Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>
  return { before: pick(row), after: pick(wanted) }
}

function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  return Array.isArray(value) ? JSON.stringify(value) : value
}
