import type { Actor } from '#app/domain/actor.ts'
import { findVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { getSyncOverview } from '#app/features/codes/queries/get-sync-overview.server.ts'
import { describeBudget } from '#app/integrations/vtex/queries/describe-budget.server.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'

/**
 * How a brand's coupons stand against VTEX, and what the platform takes of the account's limits; null for a brand that is not connected. The budget is the
 * account's, of no brand's rows: it is read for whoever may see the brand's connection. @throws DomainError brands.not-found
 */
export async function readSyncStatus(tx: Tx, { brandId }: { brandId: string }, actor: Actor) {
  const connection = await findVtexConnection(tx, { brandId }, actor, { vault: vault() })
  if (connection === null) return null
  const overview = await getSyncOverview(tx, { brandId }, actor)
  const budget = await asSystem(database().db, 'vtex.sync-status', (inner) => describeBudget(inner, connection), 'read')
  return { overview, requests: budget, batches: budget.lanes['coupon-batches'] }
}
