import type { ConfirmOn } from './campaign-terms.ts'
import type { CommissionStatus, HeldReason } from './commission-types.ts'
import type { OrderState } from './order-snapshot.ts'

export type CommissionStatusInput = {
  readonly state: OrderState
  readonly confirmOn: ConfirmOn
  readonly authorizedAt: Date | null
  readonly invoicedAt: Date | null
  /** Null for an order that had no commission yet. */
  readonly previous: CommissionStatus | null
  /** Why the commission waits for review; null when nothing is wrong, or a person has let it pass. */
  readonly heldReason: HeldReason | null
  /** `isNothingLeft` of the new trace. */
  readonly isNothingLeft: boolean
}

/**
 * The status that the order's latest document gives its commission (domain section 3). It follows the document alone, so that any path of
 * documents ends where the last alone ends, with two exceptions that keep what was: `unknown` keeps the status (null: no commission yet),
 * and `in-doubt` keeps a confirmation reached before, be it ours or one that the document's own dates show.
 * A newer document that takes a confirmation back (an invoice undone) does bring the commission back to estimated.
 */
export function nextCommissionStatus(input: CommissionStatusInput): CommissionStatus | null {
  if (input.state === 'unknown') return input.previous
  if (input.state === 'canceled' || input.isNothingLeft) return 'reversed'
  if (input.heldReason !== null) return 'held'
  return isConfirmed(input) ? 'confirmed' : 'estimated'
}

/** True while a cancellation is asked and not decided: the commission cannot become available. `unknown` keeps what was. */
export function isFrozenBy(state: OrderState, wasFrozen: boolean): boolean {
  return state === 'unknown' ? wasFrozen : state === 'in-doubt'
}

function isConfirmed({ state, confirmOn, previous, authorizedAt, invoicedAt }: CommissionStatusInput): boolean {
  if (state === 'in-doubt') return previous === 'confirmed' || (confirmOn === 'payment' ? authorizedAt : invoicedAt) !== null
  return state === 'invoiced' || (state === 'paid' && confirmOn === 'payment')
}
