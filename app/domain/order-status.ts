import type { OrderFlag, OrderState } from './order-snapshot.ts'

const HOUR_MS = 3_600_000

/** How long an order may stay in VTEX `cancel` before it counts as canceled: some stay there for ever after a creation error. */
export const CANCEL_GRACE_MS = 24 * HOUR_MS

const statesByStatus: Readonly<Record<Exclude<OrderState, 'unknown'>, readonly string[]>> = {
  placed: [
    'order-created',
    'order-completed',
    'on-order-completed',
    'on-order-completed-ffm',
    'payment-pending',
    'approve-payment',
    'waiting-for-authorization',
    'waiting-for-manual-authorization',
    'waiting-for-order-authorization',
  ],
  paid: [
    'payment-approved',
    'authorize-fulfillment',
    'waiting-ffmt-authorization',
    'window-to-cancel',
    'window-to-change-seller',
    'waiting-for-mkt-authorization',
    'waiting-seller-handling',
    'waiting-for-fulfillment',
    'ready-for-handling',
    'start-handling',
    'handling',
    'order-accepted',
    'ready-for-invoicing',
    'invoice-after-cancellation-deny',
  ],
  invoiced: ['invoice', 'invoiced'],
  'in-doubt': ['cancellation-requested', 'request-cancel', 'waiting-for-seller-decision', 'cancel'],
  canceled: ['canceled', 'replaced'],
}

const stateOf = new Map(
  Object.entries(statesByStatus).flatMap(([state, statuses]) => statuses.map((status) => [status, state as OrderState] as const)),
)

/** What decides an order's state, as in the document. */
export type OrderStatusInput = {
  readonly status: string | null
  readonly changedAt: Date
  /** `isCompleted`; null where the document lacks it. */
  readonly isCompleted: boolean | null
  readonly workflowIsInError: boolean
}

/**
 * VTEX status → state of the order (domain section 3). `cancel` is in doubt until 24 h after the order's last change, then canceled; ask
 * again at `cancelDecidedAt`. A status nobody knows, none at all, or an incomplete order is `unknown`: the decision before it stands.
 * An error of the workflow only flags an order whose status is known: such orders are invoiced and paid all the same.
 */
export function orderStateOf(input: OrderStatusInput, now: Date): { state: OrderState; flags: OrderFlag[] } {
  const status = (input.status ?? '').trim().toLowerCase()
  const flags: OrderFlag[] = []
  if (input.workflowIsInError || /^order-creat(e|ion)-error$/.test(status)) flags.push('workflow-error')
  const state = status === 'cancel' && isGraceOver(input.changedAt, now) ? 'canceled' : stateOf.get(status)
  if (input.isCompleted === false) flags.push('incomplete')
  if (state === undefined) return { state: 'unknown', flags: [...flags, 'unknown-status'] }
  const isEarning = state !== 'canceled' && state !== 'in-doubt'
  return { state: input.isCompleted === false && isEarning ? 'unknown' : state, flags }
}

/** When an order in VTEX `cancel` becomes canceled; null for any other status. */
export function cancelDecidedAt(status: string | null, changedAt: Date): Date | null {
  return (status ?? '').trim().toLowerCase() === 'cancel' ? new Date(changedAt.getTime() + CANCEL_GRACE_MS) : null
}

function isGraceOver(changedAt: Date, now: Date): boolean {
  return now.getTime() - changedAt.getTime() >= CANCEL_GRACE_MS
}
