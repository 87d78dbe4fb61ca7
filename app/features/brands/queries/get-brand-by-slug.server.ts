import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { brandNotFound } from '../errors.ts'
import type { Brand } from './get-brand.server.ts'
import { inScope } from './in-scope.server.ts'

/** One brand of the actor's by the name in its addresses. @throws DomainError brands.not-found */
export async function getBrandBySlug(tx: Tx, { slug }: { slug: string }, actor: Actor): Promise<Brand> {
  const [brand] = await tx
    .select()
    .from(brands)
    .where(and(eq(brands.slug, slug), inScope(brands.id, actor)))
  if (brand === undefined) throw brandNotFound()
  return brand
}
