import { settleCommissions } from '#app/features/commissions/commands/settle-commissions.server.ts'
import { applyOrderSnapshots, type OrderOutcome } from '#app/features/orders/commands/apply-order-snapshots.server.ts'
import type { StoredOrder } from '#app/features/orders/stored-order.ts'
import { settleNotifications } from '#app/integrations/vtex/commands/settle-notifications.server.ts'
import { type FetchResult, fetchOrders } from '#app/integrations/vtex/fetch-orders.server.ts'
import { type DueNotification, listDueNotifications } from '#app/integrations/vtex/queries/list-due-notifications.server.ts'
import { inboxQueue, processInbox } from '#app/integrations/vtex/tasks.ts'
import { describeError } from '#app/platform/logger.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { notificationResult } from './notification-result.ts'
import type { JobScope } from './services.ts'
import type { ConnectedBrand } from './vtex-clients.ts'

/** Batches that one job carries before other brands have their turn. */
const batchesPerJob = 5

type Fetched = { readonly due: readonly DueNotification[]; readonly results: ReadonlyMap<string, FetchResult> }

/**
 * Carries a brand's due notifications to posted commissions: fetch each order once (no transaction is open meanwhile), then write a batch
 * in one transaction, while the next batch is being fetched. What is left continues in a new job, behind the other brands.
 * @returns counts for the log
 */
export async function carryInbox(brandId: string, scope: JobScope): Promise<{ notifications: number; parked: number }> {
  const brand = await scope.vtex.connect(brandId)
  const total = { notifications: 0, parked: 0 }
  let next = fetchDue(brand, 0n, scope)
  for (let batch = 1; ; batch++) {
    const current = await next
    if (current.due.length === 0) return total
    const isLast = batch === batchesPerJob
    const isFull = current.due.length === scope.settings.inboxBatchSize
    if (!isLast && isFull) {
      next = fetchDue(brand, current.due.at(-1)!.id, scope)
      next.catch(() => undefined)
    }
    total.notifications += current.due.length
    total.parked += await writeBatch(brand, current, scope, isLast && isFull)
    if (isLast || !isFull) return total
  }
}

async function fetchDue(brand: ConnectedBrand, after: bigint, scope: JobScope): Promise<Fetched> {
  const { database, settings, ctx } = scope
  const due = await listDueNotifications(database.db, { brandId: brand.id, now: ctx.now, after, limit: settings.inboxBatchSize })
  const ids = [...new Set(due.map((notification) => notification.vtexOrderId))]
  return {
    due,
    results: await fetchOrders(brand, ids, { now: ctx.now, concurrency: settings.fetchConcurrency, keys: scope.keys }),
  }
}

/** One transaction for the whole batch; when it fails, each order alone, so that one bad order holds nobody up. */
async function writeBatch(brand: ConnectedBrand, batch: Fetched, scope: JobScope, mayBeMore: boolean): Promise<number> {
  try {
    return await writeOnce(brand, batch.due, batch.results, scope, mayBeMore)
  } catch (error) {
    scope.logger.warn({ brandId: brand.id, orders: batch.results.size, err: describeError(error) }, 'inbox.batch-split')
  }
  let parked = 0
  for (const [vtexOrderId, result] of batch.results) {
    const due = batch.due.filter((notification) => notification.vtexOrderId === vtexOrderId)
    parked += await writeAlone(brand, due, vtexOrderId, result, scope)
  }
  if (mayBeMore) await scope.database.db.transaction((tx) => continueLater(tx, brand.id))
  return parked
}

async function writeAlone(
  brand: ConnectedBrand,
  due: readonly DueNotification[],
  vtexOrderId: string,
  result: FetchResult,
  scope: JobScope,
): Promise<number> {
  try {
    return await writeOnce(brand, due, new Map([[vtexOrderId, result]]), scope, false)
  } catch (error) {
    scope.logger.error({ brandId: brand.id, vtexOrderId, err: describeError(error) }, 'inbox.order-failed')
    const failed: FetchResult = { kind: 'failed', code: 'processing-failed', details: { error: describeError(error).name } }
    const results = due.map((notification) => notificationResult(notification, failed, null))
    return scope.database.db.transaction((tx) => settleNotifications(tx, brand.id, results, scope.ctx.now))
  }
}

async function writeOnce(
  brand: ConnectedBrand,
  due: readonly DueNotification[],
  results: ReadonlyMap<string, FetchResult>,
  scope: JobScope,
  mayBeMore: boolean,
): Promise<number> {
  return scope.database.db.transaction(async (tx) => {
    const fetched = [...results.values()].flatMap((result) => (result.kind === 'fetched' ? [result.order] : []))
    const outcomes = await applyOrderSnapshots(tx, brand, fetched, scope.ctx)
    await settleCommissions(tx, brand, ordersToSettle(outcomes.values()), scope.ctx)
    const settled = due.map((notification) => {
      const result = results.get(notification.vtexOrderId)!
      return notificationResult(notification, result, outcomes.get(notification.vtexOrderId) ?? null)
    })
    const parked = await settleNotifications(tx, brand.id, settled, scope.ctx.now)
    if (mayBeMore) await continueLater(tx, brand.id)
    return parked
  })
}

/** Changed orders, and equal ones too: what they earn may differ since a rule was put right. */
function ordersToSettle(outcomes: Iterable<OrderOutcome>): StoredOrder[] {
  return [...outcomes].flatMap((outcome) => (outcome.kind === 'stored' || outcome.kind === 'unchanged' ? [outcome.order] : []))
}

async function continueLater(tx: Parameters<typeof enqueue>[0], brandId: string): Promise<void> {
  await enqueue(tx, processInbox, { brandId }, { key: inboxQueue(brandId), queue: inboxQueue(brandId) })
}
