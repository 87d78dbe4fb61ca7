import { type SQL, sql } from 'drizzle-orm'
import type { Operation } from '#app/http/api/operation.ts'
import { operations } from '#app/routes/api/operations.server.ts'
import type { Db } from '#db/types.ts'
import { apiExpectations } from '../access/api-expectations.ts'
import type { Things, World } from '../access/make-world.ts'

export type Body = Readonly<Record<string, unknown>>
export type Attackable = { readonly operation: Operation; readonly bodyFor: (things: Things, world: World) => Body }

/** Operations that take a body, each with one that its schema lets pass. */
export const withBody: readonly Attackable[] = operations.flatMap((operation) => {
  const expectation = apiExpectations[operation.id]
  return Array.isArray(expectation) ? [{ operation, bodyFor: expectation[1] as Attackable['bodyFor'] }] : []
})

/** The path with the things' ids in it. */
export function pathOf({ path }: Operation, things: Things): string {
  return path.replace(/\{(\w+)\}/g, (_, name: keyof Things) => String(things[name]))
}

/** Texts anywhere in a body, by the way to them. */
export function textsOf(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [way]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, [...way, Array.isArray(value) ? Number(name) : name]))
}

/** What stands at the end of a way. */
export function at(value: unknown, way: readonly (string | number)[]): unknown {
  return way.reduce<unknown>((part, name) => (part as Record<string | number, unknown>)[name], value)
}

/** A copy with another value at the end of a way. */
export function withAt<T>(value: T, way: readonly (string | number)[], other: unknown): T {
  const copy = structuredClone(value)
  const last = way.at(-1)!
  const holder = at(copy, way.slice(0, -1)) as Record<string | number, unknown>
  holder[last] = other
  return copy
}

/** Tables that say whether anything was changed: what happened, what is to happen, and what people wrote. */
const watched = [
  'audit_events',
  'emails',
  'brands',
  'campaigns',
  'codes',
  'influencers',
  'policy_versions',
  'users',
  'role_grants',
]

/** A mark of everything that commands change, with what the last of them was: equal marks, nothing changed. */
export async function markOf(db: Db): Promise<string[]> {
  const marks: SQL[] = watched.map((table) => {
    const rows = sql`coalesce(md5(string_agg(r::text, '|' order by r::text)), '')`
    return sql`select ${table} || ' ' || count(*) || ' ' || ${rows} as mark from ${sql.identifier(table)} r`
  })
  const last = sql`(select 'last ' || action as mark from audit_events order by id desc limit 1)`
  const found = await db.execute<{ mark: string }>(sql.join([...marks, last], sql` union all `))
  return found.map(({ mark }) => mark).sort()
}
