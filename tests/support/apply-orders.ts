import type { Context } from '#app/domain/context.ts'
import type { OrderSnapshot } from '#app/domain/order-snapshot.ts'
import { settleCommissions } from '#app/features/commissions/commands/settle-commissions.server.ts'
import { applyOrderSnapshots } from '#app/features/orders/commands/apply-order-snapshots.server.ts'
import type { Tx } from '#db/types.ts'

/** Carries snapshots of a brand's orders to posted commissions, the way the inbox does. Their `account` is `account`. */
export async function applyOrders(
  tx: Tx,
  brand: { id: string; timeZone: string },
  snapshots: readonly OrderSnapshot[],
  ctx: Context,
): Promise<void> {
  const fetched = snapshots.map((snapshot) => {
    const document = JSON.stringify({
      status: snapshot.vtexStatus,
      lastChange: snapshot.changedAt,
      value: String(snapshot.netAmount),
    })
    return { snapshot, document, documentHash: document }
  })
  const outcomes = await applyOrderSnapshots(tx, { id: brand.id, account: 'account' }, fetched, ctx)
  const stored = [...outcomes.values()].flatMap((outcome) => (outcome.kind === 'stored' ? [outcome.order] : []))
  await settleCommissions(tx, brand, stored, ctx)
}
