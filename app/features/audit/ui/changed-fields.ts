type Fields = Readonly<Record<string, unknown>>

/** One field that a change touched, by its path (`defaultRate.rate`); undefined where a side has none. */
export type ChangedField = { readonly path: string; readonly before: unknown; readonly after: unknown }

/** The fields in which both sides of an event differ, nested ones by themselves; lists are compared as a whole. */
export function changedFields(before: Fields | null, after: Fields | null): ChangedField[] {
  const [was, is] = [leavesOf(before ?? {}), leavesOf(after ?? {})]
  const paths = [...new Set([...was.keys(), ...is.keys()])]
  return paths
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
    .filter((field) => JSON.stringify(field.before) !== JSON.stringify(field.after))
}

function leavesOf(fields: Fields, prefix = ''): Map<string, unknown> {
  const leaves = new Map<string, unknown>()
  for (const [name, value] of Object.entries(fields)) {
    if (isFields(value)) for (const [path, leaf] of leavesOf(value, `${prefix}${name}.`)) leaves.set(path, leaf)
    else leaves.set(prefix + name, value)
  }
  return leaves
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
