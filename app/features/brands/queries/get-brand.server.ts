import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { brandNotFound } from '../errors.ts'
import { inScope } from './in-scope.server.ts'

export type Brand = typeof brands.$inferSelect

/** One brand of the actor's. @throws DomainError brands.not-found */
export async function getBrand(tx: Tx, { brandId }: { brandId: string }, actor: Actor): Promise<Brand> {
  const [brand] = await tx
    .select()
    .from(brands)
    .where(and(eq(brands.id, brandId), inScope(brands.id, actor)))
  if (brand === undefined) throw brandNotFound()
  return brand
}
