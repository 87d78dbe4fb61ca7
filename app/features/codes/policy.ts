import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

/** Whether a page offers to make and change a brand's codes; each command asks for its own action. */
export function mayManageCodes(actor: Actor, brandId: string): boolean {
  return may(actor, 'codes.create-code', { brandId })
}
