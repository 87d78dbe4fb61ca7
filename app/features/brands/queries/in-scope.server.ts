import { type AnyColumn, inArray, type SQL } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'

/** Condition that a row's brand is one that the actor's staff grants let them read; undefined when they read all. */
export function inScope(brandId: AnyColumn, actor: Actor): SQL | undefined {
  const brands = readableBrands(actor)
  return brands === 'all' ? undefined : inArray(brandId, [...brands])
}
