import { type Actor, hasRole } from '#app/domain/actor.ts'

/** Only administrators (and the platform itself) add brands. */
export function mayCreateBrands(actor: Actor): boolean {
  return hasRole(actor, ['admin'], null)
}

/** A brand's settings and the connection to its VTEX account are its managers' and the administrators'. */
export function mayManageBrand(actor: Actor, brandId: string): boolean {
  return hasRole(actor, ['manager'], brandId)
}
