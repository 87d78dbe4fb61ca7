import type { Actor } from '#app/domain/actor.ts'
import { may, rolesFor } from '#app/domain/permissions.ts'

/**
 * The brands whose trail a person may look through: all for administrators and auditors of all brands, else those they audit. What they manage
 * elsewhere opens nothing here.
 */
export function auditedBrands(actor: Actor): 'all' | readonly string[] {
  if (actor.kind === 'system' || may(actor, 'audit.read-events', { brandId: null })) return 'all'
  const readers = rolesFor('audit.read-events')
  return [...new Set(actor.grants.filter(({ role }) => readers.includes(role)).map(({ brandId }) => brandId as string))]
}
