import { type Actor, hasRole } from '#app/domain/actor.ts'

/** Managers bring influencers to their own brands. `brandId` null is nobody's brand yet: only those who manage all brands. */
export function mayBringInfluencers(actor: Actor, brandId: string | null): boolean {
  return hasRole(actor, ['manager'], brandId)
}

/** A manager of any brand that the influencer works with; for one without a brand, whoever manages all. */
export function mayChangeInfluencer(actor: Actor, linkedBrandIds: readonly string[]): boolean {
  return [null, ...linkedBrandIds].some((brandId) => hasRole(actor, ['manager'], brandId))
}
