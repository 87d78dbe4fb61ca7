import { listOverdueCancellations } from '#app/features/orders/queries/list-overdue-cancellations.server.ts'
import { receiveNotifications } from '#app/integrations/vtex/commands/receive-notifications.server.ts'
import type { JobScope } from './services.ts'

const atMost = 500

/** Asks for orders whose cancellation has passed its grace to be fetched again; once per order and change. @returns how many were asked for */
export async function recheckCancelingOrders({ database, ctx }: Pick<JobScope, 'database' | 'ctx'>): Promise<number> {
  const overdue = await listOverdueCancellations(database.db, { now: ctx.now, limit: atMost })
  if (overdue.length === 0) return 0
  return receiveNotifications(
    database.sql,
    overdue.map((order) => ({
      brandId: order.brandId,
      source: 'reconciliation',
      vtexOrderId: order.vtexOrderId,
      state: 'cancel',
      dedupeKey: `grace|${order.vtexOrderId}|${order.changedAt.toISOString()}`,
      payload: JSON.stringify({ reason: 'cancellation-grace-over' }),
      receivedAt: ctx.now,
    })),
  )
}
