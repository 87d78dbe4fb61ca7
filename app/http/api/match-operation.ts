import type { Operation } from './operation.ts'

export type Match =
  | { readonly kind: 'found'; readonly operation: Operation; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'other-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown-path' }

/** Finds what answers a method (HEAD as GET) at a path below `/api/v1`. */
export type Matcher = (method: string, path: string) => Match

/** Makes the matcher of a set of operations; a literal part of a path goes before a field. */
export function matcherOf(operations: readonly Operation[]): Matcher {
  const routes = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    .sort((left, right) => literalParts(right.operation.path) - literalParts(left.operation.path))
  return (method, path) => {
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
    const there = routes.flatMap(({ operation, pattern }) => {
      const match = pattern.exec(path)
      return match === null ? [] : [{ operation, params: decoded(match.groups ?? {}) }]
    })
    const found = there.find(({ operation }) => operation.method === wanted)
    if (found !== undefined) return { kind: 'found', ...found }
    if (there.length === 0) return { kind: 'unknown-path' }
    const methods = new Set(there.map(({ operation }) => operation.method.toUpperCase()))
    return { kind: 'other-method', allowed: [...methods].flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])).sort() }
  }
}

function patternOf(path: string): RegExp {
  const source = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return new RegExp(`^${source}$`)
}

function literalParts(path: string): number {
  return path.split('/').filter((part) => !part.includes('{')).length
}

/** A part that is no valid percent-encoding stays as it came; its schema refuses it. */
function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decode(text)]))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
