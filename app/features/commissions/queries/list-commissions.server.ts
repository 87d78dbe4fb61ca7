import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import {
  afterCursor,
  afterCursorOldestFirst,
  encodeCursor,
  newestFirst,
  oldestFirst,
  type Page,
  toPage,
} from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import type { ListCommissions } from '../inputs.ts'
import { commissionsMatching } from './commissions-matching.server.ts'

/** What a list shows of a commission. */
export const commissionColumns = {
  id: commissions.id,
  brand: { id: brands.id, name: brands.name },
  order: { id: orders.id, vtexOrderId: orders.vtexOrderId, state: orders.state, vtexStatus: orders.vtexStatus },
  campaign: { id: campaigns.id, name: campaigns.name },
  influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
  code: { id: codes.id, code: codes.code },
  currency: commissions.currency,
  status: commissions.status,
  heldReason: commissions.heldReason,
  isFrozen: commissions.isFrozen,
  baseAmount: commissions.baseAmount,
  amount: commissions.amount,
  placedAt: commissions.placedAt,
  placedOn: commissions.placedOn,
  confirmedAt: commissions.confirmedAt,
  availableAt: commissions.availableAt,
  releasedAt: commissions.releasedAt,
  updatedAt: commissions.updatedAt,
}

export type CommissionListItem = Awaited<ReturnType<typeof selectCommissions>>[number]

/** The commissions that the actor may see, by the instant of purchase. @throws DomainError page.invalid-cursor */
export async function listCommissions(tx: Tx, input: ListCommissions, actor: Actor): Promise<Page<CommissionListItem>> {
  const rows = await selectCommissions(tx, input, actor)
  return toPage(rows, input.limit, (row) => ({ at: row.placedAt, id: row.id }))
}

/** The cursor that stands at a commission of the list. */
export function commissionCursor(row: CommissionListItem): string {
  return encodeCursor({ at: row.placedAt, id: row.id })
}

async function selectCommissions(tx: Tx, input: ListCommissions, actor: Actor) {
  const isNewestFirst = input.sort === 'newest'
  const follows = isNewestFirst ? afterCursor : afterCursorOldestFirst
  const inOrder = isNewestFirst ? newestFirst : oldestFirst
  return tx
    .select(commissionColumns)
    .from(commissions)
    .innerJoin(brands, eq(brands.id, commissions.brandId))
    .innerJoin(orders, eq(orders.id, commissions.orderId))
    .innerJoin(campaigns, eq(campaigns.id, commissions.campaignId))
    .innerJoin(influencers, eq(influencers.id, commissions.influencerId))
    .innerJoin(codes, eq(codes.id, commissions.codeId))
    .where(and(await commissionsMatching(tx, input, actor), follows(commissions.placedAt, commissions.id, input.cursor)))
    .orderBy(...inOrder(commissions.placedAt, commissions.id))
    .limit(input.limit + 1)
}
