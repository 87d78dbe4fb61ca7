import type { Actor } from '#app/domain/actor.ts'

/**
 * The brands whose trail a person may look through: all for administrators and auditors of all brands, else those they audit. What they manage
 * elsewhere opens nothing here.
 */
export function auditedBrands(actor: Actor): 'all' | readonly string[] {
  if (actor.kind === 'system') return 'all'
  const audits = actor.grants.filter(({ role }) => role === 'auditor')
  if (actor.grants.some(({ role }) => role === 'admin') || audits.some(({ brandId }) => brandId === null)) return 'all'
  return [...new Set(audits.map(({ brandId }) => brandId as string))]
}
