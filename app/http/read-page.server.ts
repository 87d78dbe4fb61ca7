import { z } from 'zod'
import type { UserActor } from '#app/domain/actor.ts'
import { DomainError } from '#app/domain/errors.ts'
import { database } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { pageRefusal } from './problem.server.ts'

/** Reads within a person's scope, in one snapshot. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * How a page's loader asks the database: `visitor.read`.
 * @throws Response for a broken rule: the error page of its status (404 for what does not exist for this actor)
 */
export function readerFor(actor: UserActor): Read {
  return async (work) => {
    try {
      return await inScope(database().db, actor, work, 'read')
    } catch (error) {
      throw error instanceof DomainError ? pageRefusal(error) : error
    }
  }
}

/** An id in an address. @throws Response 404 for what cannot be one */
export function idParam(value: string | undefined): string {
  const id = z.uuid().safeParse(value)
  if (!id.success) throw new Response('page.not-found', { status: 404, statusText: 'Not Found' })
  return id.data
}

/**
 * A list's search, filters and page out of its address (`q`, `after` and the filters' own names), by the room's schema. What the schema
 * refuses is left out: an old link still opens the list. `fixed` wins over the address.
 */
export function listParams<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  fixed: Readonly<Record<string, string>> = {},
): z.output<Schema> {
  const { q, after, ...filters } = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''))
  const given: Record<string, string | undefined> = { ...filters, search: q, cursor: after, ...fixed }
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const refused = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  return schema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !refused.has(name))))
}
