import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { nearMisses } from '#db/schema/health.ts'
import { influencers } from '#db/schema/influencers.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { nearMissNotFound } from '../errors.ts'
import type { ListNearMisses } from '../inputs.ts'
import { nearMissesMatching } from './near-misses-matching.server.ts'

export type NearMiss = Awaited<ReturnType<typeof selectNearMisses>>[number]

/** Orders of a brand whose coupon looks like a code, newest first; the search looks at coupon, code and order. @throws DomainError page.invalid-cursor */
export async function listNearMisses(tx: Tx, input: ListNearMisses, actor: Actor): Promise<Page<NearMiss>> {
  const rows = await selectNearMisses(tx)
    .where(and(nearMissesMatching(input, actor), afterCursor(nearMisses.placedAt, nearMisses.id, input.cursor)))
    .orderBy(...newestFirst(nearMisses.placedAt, nearMisses.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.placedAt, id: row.id }))
}

/** One near miss of a brand of the actor's. @throws DomainError health.near-miss-not-found */
export async function getNearMiss(tx: Tx, { nearMissId }: { nearMissId: string }, actor: Actor): Promise<NearMiss> {
  const [found] = await selectNearMisses(tx).where(and(eq(nearMisses.id, nearMissId), inScope(nearMisses.brandId, actor)))
  if (found === undefined) throw nearMissNotFound()
  return found
}

function selectNearMisses(tx: Tx) {
  return tx
    .select({
      id: nearMisses.id,
      order: { id: nearMisses.orderId, vtexOrderId: nearMisses.vtexOrderId, state: orders.state },
      typed: nearMisses.typed,
      kind: nearMisses.kind,
      isPayable: nearMisses.isPayable,
      status: nearMisses.status,
      code: { id: codes.id, code: codes.code },
      campaign: { id: campaigns.id, name: campaigns.name },
      influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
      amount: nearMisses.netAmount,
      currency: nearMisses.currency,
      placedAt: nearMisses.placedAt,
      foundAt: nearMisses.foundAt,
      claimedAt: nearMisses.claimedAt,
      decidedAt: nearMisses.decidedAt,
      reason: nearMisses.reason,
    })
    .from(nearMisses)
    .innerJoin(orders, eq(orders.id, nearMisses.orderId))
    .innerJoin(codes, eq(codes.id, nearMisses.codeId))
    .innerJoin(campaigns, eq(campaigns.id, nearMisses.campaignId))
    .innerJoin(influencers, eq(influencers.id, nearMisses.influencerId))
    .$dynamic()
}
