import { and, eq, or, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { CodeRequestStatus } from '#app/domain/code-request.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeRequests } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { CodeRequestFilters, ListCodeRequests } from '../request-inputs.ts'
import type { CodeHolder } from './list-codes.server.ts'

export type CodeRequest = {
  readonly id: string
  readonly brandId: string
  readonly code: string
  readonly status: CodeRequestStatus
  /** Of a rejection. */
  readonly reason: string
  readonly campaign: { readonly id: string; readonly name: string }
  readonly influencer: CodeHolder
  /** What an approval made. */
  readonly codeId: string | null
  readonly createdAt: Date
  readonly decidedAt: Date | null
}

export const codeRequestColumns = {
  id: codeRequests.id,
  brandId: codeRequests.brandId,
  code: codeRequests.code,
  status: codeRequests.status,
  reason: codeRequests.reason,
  campaign: { id: campaigns.id, name: campaigns.name },
  influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
  codeId: codeRequests.codeId,
  createdAt: codeRequests.createdAt,
  decidedAt: codeRequests.decidedAt,
}

/** Condition on `code_requests` beside their influencers: of the actor's brands or the actor's own, and what the filters say. */
export function codeRequestsMatching(input: CodeRequestFilters, actor: Actor): SQL | undefined {
  const staff = inScope(codeRequests.brandId, actor)
  const self = actor.kind === 'user' ? actor.influencerId : null
  return and(
    staff === undefined || self === null ? staff : or(staff, eq(codeRequests.influencerId, self)),
    input.brandId === undefined ? undefined : eq(codeRequests.brandId, input.brandId),
    input.status === undefined ? undefined : eq(codeRequests.status, input.status),
    containsText([codeRequests.code, influencers.name, influencers.handle], input.search),
  )
}

/** The codes that influencers asked the actor's brands for, or that the actor asked for, newest first. @throws DomainError page.invalid-cursor */
export async function listCodeRequests(tx: Tx, input: ListCodeRequests, actor: Actor): Promise<Page<CodeRequest>> {
  const rows = await tx
    .select(codeRequestColumns)
    .from(codeRequests)
    .innerJoin(campaigns, eq(campaigns.id, codeRequests.campaignId))
    .innerJoin(influencers, eq(influencers.id, codeRequests.influencerId))
    .where(and(codeRequestsMatching(input, actor), afterCursor(codeRequests.createdAt, codeRequests.id, input.cursor)))
    .orderBy(...newestFirst(codeRequests.createdAt, codeRequests.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}
