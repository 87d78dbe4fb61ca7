import { and, eq, exists, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ListInfluencers } from '../inputs.ts'
import { type Influencer, influencerColumns } from './get-influencer.server.ts'
import { influencersInScope } from './influencers-in-scope.server.ts'

/** The influencers whom the actor may know, newest first; the search looks at name, handle and e-mail. @throws DomainError page.invalid-cursor */
export async function listInfluencers(tx: Tx, input: ListInfluencers, actor: Actor): Promise<Page<Influencer>> {
  const rows = await tx
    .select(influencerColumns)
    .from(influencers)
    .where(
      and(
        influencersInScope(tx, actor),
        input.brandId === undefined ? undefined : worksWith(tx, input.brandId, actor),
        input.status === undefined ? undefined : eq(influencers.status, input.status),
        containsText([influencers.name, influencers.handle, influencers.email], input.search),
        afterCursor(influencers.createdAt, influencers.id, input.cursor),
      ),
    )
    .orderBy(...newestFirst(influencers.createdAt, influencers.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}

/** A brand that the actor does not read has no influencers for them. */
function worksWith(tx: Tx, brandId: string, actor: Actor) {
  const link = tx
    .select({ one: sql`1` })
    .from(influencerBrands)
    .where(
      and(
        eq(influencerBrands.influencerId, influencers.id),
        eq(influencerBrands.brandId, brandId),
        inScope(influencerBrands.brandId, actor),
      ),
    )
  return exists(link)
}
