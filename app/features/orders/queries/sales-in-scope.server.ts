import { type AnyColumn, eq, or, type SQL } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'

/**
 * Condition that a sale (an order, a commission, a daily total) is the actor's to see: of a brand that they read as staff, or of the
 * influencer they are. Undefined for those who read all.
 */
export function salesInScope(columns: { brandId: AnyColumn; influencerId: AnyColumn }, actor: Actor): SQL | undefined {
  const brands = readableBrands(actor)
  if (brands === 'all') return undefined
  const self = actor.kind === 'user' ? actor.influencerId : null
  if (self === null) return inScope(columns.brandId, actor)
  const own = eq(columns.influencerId, self)
  return brands.length === 0 ? own : or(inScope(columns.brandId, actor), own)
}
