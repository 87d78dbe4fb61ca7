import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { influencerNotFound } from '../errors.ts'
import { influencersInScope } from './influencers-in-scope.server.ts'

export type Influencer = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly email: string
  readonly country: string
  readonly status: InfluencerStatus
  readonly createdAt: Date
}

export type LinkedBrand = { readonly id: string; readonly slug: string; readonly name: string; readonly joinedAt: Date }

export type InfluencerDetail = Influencer & {
  /** True when purchases can be recognised by document. */
  readonly hasDocument: boolean
  /** The brands they work with, as far as the actor may know, in the order of joining. */
  readonly brands: readonly LinkedBrand[]
}

export const influencerColumns = {
  id: influencers.id,
  name: influencers.name,
  handle: influencers.handle,
  email: influencers.email,
  country: influencers.country,
  status: influencers.status,
  createdAt: influencers.createdAt,
}

/** One influencer the actor may know. @throws DomainError influencers.not-found */
export async function getInfluencer(tx: Tx, { influencerId }: { influencerId: string }, actor: Actor): Promise<InfluencerDetail> {
  const [row] = await tx
    .select({ ...influencerColumns, documentHash: influencers.documentHash })
    .from(influencers)
    .where(and(eq(influencers.id, influencerId), influencersInScope(tx, actor)))
  if (row === undefined) throw influencerNotFound()
  const { documentHash, ...influencer } = row
  const isSelf = actor.kind === 'user' && actor.influencerId === influencerId
  const linked = await tx
    .select({ id: brands.id, slug: brands.slug, name: brands.name, joinedAt: influencerBrands.joinedAt })
    .from(influencerBrands)
    .innerJoin(brands, eq(brands.id, influencerBrands.brandId))
    .where(and(eq(influencerBrands.influencerId, influencerId), isSelf ? undefined : inScope(brands.id, actor)))
    .orderBy(asc(influencerBrands.joinedAt), asc(brands.id))
  return { ...influencer, hasDocument: documentHash !== null, brands: linked }
}
