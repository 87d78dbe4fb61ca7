import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { statements } from '#db/schema/cut-offs.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { StatementFilters } from '../inputs.ts'

/** Condition of the statements, joined with their influencer, that a list or its CSV show: the filters, and what the actor may see. */
export function statementsMatching(input: StatementFilters, actor: Actor): SQL | undefined {
  return and(
    salesInScope(statements, actor),
    input.brandId === undefined ? undefined : eq(statements.brandId, input.brandId),
    input.cutOffId === undefined ? undefined : eq(statements.cutOffId, input.cutOffId),
    input.influencerId === undefined ? undefined : eq(statements.influencerId, input.influencerId),
    containsText([influencers.name, influencers.handle, statements.number], input.search),
  )
}
