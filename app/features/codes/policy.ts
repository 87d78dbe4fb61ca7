import { type Actor, hasRole } from '#app/domain/actor.ts'

/** Codes are the managers' of their brand. */
export function mayManageCodes(actor: Actor, brandId: string): boolean {
  return hasRole(actor, ['manager'], brandId)
}
