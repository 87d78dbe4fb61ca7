import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

export function mayReadCutOffs(actor: Actor, brandId: string): boolean {
  return may(actor, 'cut-offs.read', { brandId })
}

/** Closing what is due without waiting for the hour. */
export function mayCloseNow(actor: Actor, brandId: string): boolean {
  return may(actor, 'cut-offs.close', { brandId })
}

/** Letting a period be sealed although a gate is not met. */
export function mayOverrideGates(actor: Actor, brandId: string): boolean {
  return may(actor, 'cut-offs.override-gates', { brandId })
}
