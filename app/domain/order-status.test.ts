import { expect, test } from 'vitest'
import { cancelDecidedAt, orderStateOf } from './order-status.ts'

const changedAt = new Date('2026-05-21T20:19:03Z')
const hoursLater = (hours: number) => new Date(changedAt.getTime() + hours * 3_600_000)
const stateOf = (status: string | null, hours = 1, over: { isCompleted?: boolean; workflowIsInError?: boolean } = {}) =>
  orderStateOf({ status, changedAt, isCompleted: true, workflowIsInError: false, ...over }, hoursLater(hours))

test.each([
  ['order-created', 'placed'],
  ['on-order-completed', 'placed'],
  ['payment-pending', 'placed'],
  ['approve-payment', 'placed'],
  ['waiting-for-manual-authorization', 'placed'],
  ['payment-approved', 'paid'],
  ['window-to-cancel', 'paid'],
  ['ready-for-handling', 'paid'],
  ['handling', 'paid'],
  ['invoice-after-cancellation-deny', 'paid'],
  ['invoice', 'invoiced'],
  ['invoiced', 'invoiced'],
  ['Invoiced', 'invoiced'],
  ['cancellation-requested', 'in-doubt'],
  ['request-cancel', 'in-doubt'],
  ['waiting-for-seller-decision', 'in-doubt'],
  ['cancel', 'in-doubt'],
  ['canceled', 'canceled'],
  ['replaced', 'canceled'],
])('VTEX status %s is %s', (status, state) => {
  expect(stateOf(status)).toEqual({ state, flags: [] })
})

test.each([[null], [''], ['   '], ['never-heard-of'], ['toString']])('status %j is unknown and flagged', (status) => {
  expect(stateOf(status)).toEqual({ state: 'unknown', flags: ['unknown-status'] })
})

test.each([['order-create-error'], ['order-creation-error']])('%s never earns', (status) => {
  expect(stateOf(status)).toEqual({ state: 'unknown', flags: ['workflow-error', 'unknown-status'] })
})

test('an order that stays in cancel is canceled 24 hours after its last change, not before', () => {
  expect(stateOf('cancel', 23.999).state).toBe('in-doubt')
  expect(stateOf('cancel', 24).state).toBe('canceled')
  expect(cancelDecidedAt('cancel', changedAt)).toEqual(hoursLater(24))
  expect(cancelDecidedAt('canceled', changedAt)).toBeNull()
})

test('a workflow error flags an invoiced order without taking its state', () => {
  expect(stateOf('invoice', 1, { workflowIsInError: true })).toEqual({ state: 'invoiced', flags: ['workflow-error'] })
})

test('an incomplete order earns nothing, but its cancellation counts', () => {
  expect(stateOf('payment-approved', 1, { isCompleted: false })).toEqual({ state: 'unknown', flags: ['incomplete'] })
  expect(stateOf('canceled', 1, { isCompleted: false })).toEqual({ state: 'canceled', flags: ['incomplete'] })
})
