/** A request body with one thing wrong, or one thing left out. */
export type Mutation = { readonly change: string; readonly body: unknown }

const values: readonly unknown[] = [null, true, 7, 7.5, 'text', [], {}]

/** Every field of a body left out, and replaced by a value of every other type; the body itself too. Of lists, the first entry. */
export function mutationsOf(body: unknown, at = 'body'): Mutation[] {
  const replaced = values
    .filter((value) => typeOf(value) !== typeOf(body))
    .map((value) => ({ change: `${at} is ${JSON.stringify(value)}`, body: value }))
  if (Array.isArray(body)) {
    const [first, ...others] = body as unknown[]
    if (first === undefined) return replaced
    return [...replaced, ...mutationsOf(first, `${at}/0`).map((inner) => ({ ...inner, body: [inner.body, ...others] }))]
  }
  if (typeof body !== 'object' || body === null) return replaced
  const fields = Object.entries(body).flatMap(([name, value]) => {
    const { [name]: _left, ...others } = body as Record<string, unknown>
    const inner = mutationsOf(value, `${at}/${name}`).map((mutation) => ({
      ...mutation,
      body: { ...others, [name]: mutation.body },
    }))
    return [{ change: `${at}/${name} is left out`, body: others }, ...inner]
  })
  return [...replaced, ...fields]
}

/** Whole numbers apart from others, for documents say `integer`. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return value === null ? 'null' : typeof value
}
