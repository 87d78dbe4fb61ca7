import { type Actor, hasRole } from '#app/domain/actor.ts'

/** Campaigns are the managers' of their brand. */
export function mayManageCampaigns(actor: Actor, brandId: string): boolean {
  return hasRole(actor, ['manager'], brandId)
}
