import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { codes } from '#db/schema/codes.ts'
import { nearMisses } from '#db/schema/health.ts'
import type { NearMissFilters } from '../inputs.ts'

/** Condition on `near_misses` beside their code: in the actor's scope, and what the filters say. */
export function nearMissesMatching(input: NearMissFilters, actor: Actor): SQL | undefined {
  return and(
    eq(nearMisses.brandId, input.brandId),
    inScope(nearMisses.brandId, actor),
    input.status === undefined ? undefined : eq(nearMisses.status, input.status),
    input.kind === undefined ? undefined : eq(nearMisses.kind, input.kind),
    input.campaignId === undefined ? undefined : eq(nearMisses.campaignId, input.campaignId),
    input.influencerId === undefined ? undefined : eq(nearMisses.influencerId, input.influencerId),
    containsText([nearMisses.typed, codes.code, nearMisses.vtexOrderId], input.search),
  )
}
