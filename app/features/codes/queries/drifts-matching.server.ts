import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import type { DriftFilters } from '../drift-inputs.ts'

/** Condition on `code_drifts` beside their code: in the actor's scope, and what the filters say. */
export function driftsMatching({ brandId, status, search }: DriftFilters, actor: Actor): SQL | undefined {
  return and(
    eq(codeDrifts.brandId, brandId),
    inScope(codeDrifts.brandId, actor),
    eq(codeDrifts.status, status),
    containsText([codes.code], search),
  )
}
