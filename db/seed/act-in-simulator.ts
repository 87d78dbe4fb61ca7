import type { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import type { HistoryEvent } from './history-event.ts'
import { historyDays } from './plan-history.ts'
import { plannedBrands } from './world-plan.ts'

/** What VTEX would tell of an event: the body of its hook. */
export type Told = { readonly orderId: string; readonly state: string | null; readonly body: string; readonly at: Date }

/** Lets an event happen in the simulator at its own time, untold; answers with what the hook would have said. */
export async function actInSimulator(control: VtexControl, event: HistoryEvent): Promise<Told> {
  const { account, appKey } = plannedBrands.find(({ slug }) => slug === event.brand)!
  const changed = new Date(event.at).toISOString()
  const state = await change(control, account, event, changed)
  const body = JSON.stringify({
    Domain: 'Marketplace',
    OrderId: event.orderId,
    State: state,
    LastState: null,
    LastChange: changed,
    CurrentChange: changed,
    Origin: { Account: account, Key: appKey },
  })
  return { orderId: event.orderId, state, body, at: new Date(event.at) }
}

async function change(control: VtexControl, account: string, event: HistoryEvent, at: string): Promise<string | null> {
  const { orderId, kind } = event
  if (kind !== 'create' && kind !== 'move' && kind !== 'phantom') await control.moveClock({ offsetMs: event.at - Date.now() })
  switch (event.kind) {
    case 'create': {
      const { coupon, discountPercent, document } = event
      const customer = document === undefined ? {} : { document }
      const wanted = { orderId, creationDate: at, status: 'order-created', coupon, discountPercent, customer, silent: true }
      return (await control.createOrder(account, wanted)).status ?? null
    }
    case 'move':
      return (await control.moveOrder(account, orderId, event.status, { at, silent: true })).status ?? null
    case 'return':
      return (await control.addReturn(account, orderId, { items: [{ itemIndex: 0, quantity: 1 }] })).status ?? null
    case 'change':
      return (await control.addChange(account, orderId, { removed: [{ itemIndex: 0, quantity: 1 }] })).status ?? null
    case 'request-cancellation':
      return (await control.requestCancellation(account, orderId, { silent: true })).status ?? null
    case 'cancel':
      return (await control.cancelOrder(account, orderId, { silent: true })).status ?? null
    case 'phantom':
      return 'payment-approved'
  }
}

/** Forgets what an interrupted seed left in the accounts, and turns the clock back to the beginning. */
export async function beginHistory(control: VtexControl, now: Date): Promise<void> {
  for (const { account } of plannedBrands) {
    const { counts } = await control.account(account)
    if (counts.orders > 0) await control.wipe(account)
  }
  await control.moveClock({ offsetMs: now.getTime() - Date.now() - (historyDays + 1) * 86_400_000 })
}
