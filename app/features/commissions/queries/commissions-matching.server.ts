import { and, eq, isNull, ne, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { withinLocalDays } from '#app/features/brands/queries/within-local-days.server.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import type { CommissionFilters } from '../inputs.ts'

/** Condition of the commissions that a list, its totals or its CSV show: the filters, and what the actor may see. */
export async function commissionsMatching(tx: Tx, input: CommissionFilters, actor: Actor): Promise<SQL | undefined> {
  const placed = { at: commissions.placedAt, brandId: commissions.brandId }
  const released = { at: commissions.availableAt, brandId: commissions.brandId }
  const isDue = input.due !== undefined || input.dueFrom !== undefined
  return and(
    salesInScope(commissions, actor),
    input.brandId === undefined ? undefined : eq(commissions.brandId, input.brandId),
    input.influencerId === undefined ? undefined : eq(commissions.influencerId, input.influencerId),
    input.campaignId === undefined ? undefined : eq(commissions.campaignId, input.campaignId),
    input.codeId === undefined ? undefined : eq(commissions.codeId, input.codeId),
    input.status === undefined ? undefined : eq(commissions.status, input.status),
    input.held === undefined ? undefined : input.held === 'yes' ? eq(commissions.status, 'held') : ne(commissions.status, 'held'),
    await withinLocalDays(tx, placed, input, input.brandId),
    isDue ? and(eq(commissions.status, 'confirmed'), isNull(commissions.releasedAt)) : undefined,
    await withinLocalDays(tx, released, { from: input.dueFrom, to: input.due }, input.brandId),
  )
}
