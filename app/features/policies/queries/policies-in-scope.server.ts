import { isNull, or, type SQL } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { policies } from '#db/schema/policies.ts'

/** The platform's own policies and those of the actor's brands. */
export function policiesInScope(actor: Actor): SQL | undefined {
  return readableBrands(actor) === 'all' ? undefined : or(isNull(policies.brandId), inScope(policies.brandId, actor))
}
