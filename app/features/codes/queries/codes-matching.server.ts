import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { CodeFilters } from '../inputs.ts'
import { codesInScope } from './codes-in-scope.server.ts'

/** Condition on `codes` beside their open assignment and its influencer: in the actor's scope, and what the filters say. */
export function codesMatching(tx: Tx, input: CodeFilters, actor: Actor): SQL | undefined {
  return and(
    codesInScope(tx, actor),
    input.brandId === undefined ? undefined : eq(codes.brandId, input.brandId),
    input.campaignId === undefined ? undefined : eq(codes.campaignId, input.campaignId),
    input.influencerId === undefined ? undefined : eq(codeAssignments.influencerId, input.influencerId),
    input.batchId === undefined ? undefined : eq(codes.batchId, input.batchId),
    input.status === undefined ? undefined : eq(codes.status, input.status),
    containsText([codes.code, influencers.name, influencers.handle], input.search),
  )
}
