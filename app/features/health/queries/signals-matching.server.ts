import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { codes } from '#db/schema/codes.ts'
import { codeSignals } from '#db/schema/health.ts'
import type { SignalFilters } from '../inputs.ts'

/** Condition on `code_signals` beside their code: in the actor's scope, and what the filters say. */
export function signalsMatching(input: SignalFilters, actor: Actor): SQL | undefined {
  return and(
    eq(codeSignals.brandId, input.brandId),
    inScope(codeSignals.brandId, actor),
    input.status === undefined ? undefined : eq(codeSignals.status, input.status),
    input.kind === undefined ? undefined : eq(codeSignals.kind, input.kind),
    input.campaignId === undefined ? undefined : eq(codes.campaignId, input.campaignId),
    input.codeId === undefined ? undefined : eq(codeSignals.codeId, input.codeId),
    containsText([codes.code], input.search),
  )
}
