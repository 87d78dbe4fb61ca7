import { type Actor, hasRole } from '#app/domain/actor.ts'

/** Brands and their credentials are the administrators' (and the platform's own). */
export function mayManageBrands(actor: Actor): boolean {
  return hasRole(actor, ['admin'], null)
}
