import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** Condition on `codes`: of a brand that the actor reads as staff, or held by the actor. Undefined for those who read all. */
export function codesInScope(tx: Tx, actor: Actor): SQL | undefined {
  if (readableBrands(actor) === 'all') return undefined
  const staff = inScope(codes.brandId, actor)
  const self = actor.kind === 'user' ? actor.influencerId : null
  return self === null ? staff : or(staff, exists(openAssignment(tx, self)))
}

function openAssignment(tx: Tx, influencerId: string) {
  return tx
    .select({ one: sql`1` })
    .from(codeAssignments)
    .where(
      and(
        eq(codeAssignments.codeId, codes.id),
        eq(codeAssignments.influencerId, influencerId),
        isNull(codeAssignments.assignedUntil),
      ),
    )
}
