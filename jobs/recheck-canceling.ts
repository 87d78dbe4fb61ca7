import { listOrdersInDoubt } from '#app/features/orders/queries/list-orders-in-doubt.server.ts'
import { receiveNotifications } from '#app/integrations/vtex/commands/receive-notifications.server.ts'
import type { JobScope } from './services.ts'

const atMost = 500

/** Asks for orders that stay in doubt to be fetched again, each once a day. @returns how many were asked for */
export async function recheckCancelingOrders({ database, ctx }: Pick<JobScope, 'database' | 'ctx'>): Promise<number> {
  const inDoubt = await listOrdersInDoubt(database.db, { now: ctx.now, limit: atMost })
  if (inDoubt.length === 0) return 0
  return receiveNotifications(
    database.sql,
    inDoubt.map(({ brandId, vtexOrderId, vtexStatus, dedupeKey }) => ({
      brandId,
      source: 'reconciliation',
      vtexOrderId,
      state: vtexStatus,
      dedupeKey,
      payload: JSON.stringify({ reason: 'still-in-doubt' }),
      receivedAt: ctx.now,
    })),
  )
}
