import { and } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ListInfluencers } from '../inputs.ts'
import { type Influencer, influencerColumns } from './get-influencer.server.ts'
import { type Elsewhere, influencersMatching } from './influencers-matching.server.ts'

/** The influencers whom the actor may know, newest first. @throws DomainError page.invalid-cursor */
export async function listInfluencers(
  tx: Tx,
  input: ListInfluencers,
  actor: Actor,
  elsewhere: Elsewhere = {},
): Promise<Page<Influencer>> {
  const rows = await tx
    .select(influencerColumns)
    .from(influencers)
    .where(
      and(influencersMatching(tx, input, actor, elsewhere), afterCursor(influencers.createdAt, influencers.id, input.cursor)),
    )
    .orderBy(...newestFirst(influencers.createdAt, influencers.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}
