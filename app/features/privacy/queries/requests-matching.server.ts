import { and, eq, gte, inArray, lt, notInArray, or, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { users } from '#db/schema/auth.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import { notAllowed } from '../errors.ts'
import type { DataRequestFilters } from '../inputs.ts'
import { mayReadRequests } from '../policy.ts'

const open: ('received' | 'in-progress')[] = ['received', 'in-progress']

/** Condition of the requests that a list asks for; overdue are open ones whose day has passed. @throws DomainError privacy.not-allowed */
export function requestsMatching(input: DataRequestFilters, actor: Actor, now: Date): SQL | undefined {
  if (!mayReadRequests(actor)) throw notAllowed()
  const today = now.toISOString().slice(0, 10)
  const isOverdue = and(inArray(dataRequests.status, open), lt(dataRequests.dueOn, today))
  return and(
    input.kind === undefined ? undefined : eq(dataRequests.kind, input.kind),
    input.status === undefined ? undefined : eq(dataRequests.status, input.status),
    input.overdue === 'yes' ? isOverdue : undefined,
    input.overdue === 'no' ? or(notInArray(dataRequests.status, open), gte(dataRequests.dueOn, today)) : undefined,
    containsText([users.name, users.email], input.search),
  )
}
