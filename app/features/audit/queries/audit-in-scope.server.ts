import { inArray, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { auditedBrands } from '../policy.ts'

/** Condition of the events that the actor may look through; undefined: all. Events without a brand are for those who see all brands. */
export function auditInScope(actor: Actor): SQL | undefined {
  const brands = auditedBrands(actor)
  return brands === 'all' ? undefined : inArray(auditEvents.brandId, [...brands])
}
