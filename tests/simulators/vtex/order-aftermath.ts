import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { ChangeInput, ReasonInput, ReturnInput } from './control-inputs.ts'
import type { ChangedItem, OrderDocument, OrderItem } from './order-document.ts'
import { applyStatus, packagesOf } from './order-status.ts'
import { ControlError } from './order-store.ts'

type Return = z.output<typeof ReturnInput>
type Change = z.output<typeof ChangeInput>
type Reason = z.output<typeof ReasonInput>

function itemAt(document: OrderDocument, index: number): OrderItem {
  const item = document.items?.[index]
  if (!item) throw new ControlError(400, `order ${document.orderId} has no line ${index}`)
  return item
}

/** Net of `units` units in cents, the line's discounts in; the line may lack a price definition (old orders). */
function netOfUnits(item: OrderItem, units: number): number {
  const net = item.priceDefinition?.total ?? Math.round(item.price * item.quantity * (item.unitMultiplier ?? 1))
  return Math.round((net * units) / item.quantity)
}

/**
 * Adds a return invoice (type Input). Status, totals and value stay as they are. The same invoice number again changes nothing.
 * @throws ControlError 400 for a line that does not exist
 */
export function addReturn(document: OrderDocument, date: string, input: Return): void {
  const packages = packagesOf(document)
  const invoiceNumber = input.invoiceNumber ?? `D${document.sequence ?? document.orderId}-${packages.length}`
  if (packages.some((entry) => entry.type === 'Input' && entry.invoiceNumber === invoiceNumber)) return
  const lines = input.items.map((line) => ({ ...line, item: itemAt(document, line.itemIndex) }))
  const value = input.value ?? lines.reduce((sum, line) => sum + netOfUnits(line.item, line.quantity), 0)
  packages.push({
    items: lines.map((line) => ({
      itemIndex: line.itemIndex,
      quantity: line.quantity,
      price: netOfUnits(line.item, 1),
      description: null,
      unitMultiplier: line.item.unitMultiplier ?? 1,
    })),
    courier: null,
    invoiceNumber,
    invoiceValue: value,
    invoiceUrl: null,
    issuanceDate: date,
    trackingNumber: null,
    invoiceKey: null,
    trackingUrl: null,
    embeddedInvoice: '',
    type: 'Input',
    courierStatus: null,
    cfop: null,
    restitutions: { Refund: { value, giftCardData: null, items: [] } },
    volumes: null,
    EnableInferItems: false,
  })
}

/**
 * Adds an item change in the v1 style: items stay listed, `totals` gets or grows the entry Change, `value` follows, payments keep what they were.
 * Prices of removed units are their net unless given.
 */
export function addChange(document: OrderDocument, date: string, input: Change): void {
  const itemsRemoved = input.removed.map((line) => {
    const item = itemAt(document, line.itemIndex)
    return changedItem(item.id, item.name ?? '', line.quantity, line.price ?? netOfUnits(item, 1), item.unitMultiplier ?? null)
  })
  const itemsAdded = input.added.map((line) => changedItem(line.skuId, line.skuId, line.quantity, line.price, 1))
  const discountValue = input.removed.reduce(
    (sum, line) =>
      sum + (line.price === undefined ? netOfUnits(itemAt(document, line.itemIndex), line.quantity) : line.price * line.quantity),
    0,
  )
  const incrementValue = itemsAdded.reduce((sum, item) => sum + item.price * item.quantity, 0)
  document.changesAttachment ??= { id: 'changeAttachment', changesData: [] }
  document.changesAttachment.changesData.push({
    reason: input.reason,
    discountValue,
    incrementValue,
    itemsAdded,
    itemsRemoved,
    receipt: { date, orderId: document.orderId, receipt: randomUUID() },
  })
  addToTotal(document, incrementValue - discountValue)
}

function changedItem(id: string, name: string, quantity: number, price: number, unitMultiplier: number | null): ChangedItem {
  return { id, name, quantity, price, unitMultiplier }
}

function addToTotal(document: OrderDocument, difference: number): void {
  document.totals ??= []
  const total = document.totals.find((entry) => entry.id === 'Change')
  if (total) total.value += difference
  else document.totals.push({ id: 'Change', name: 'Total das mudanças', value: difference })
  document.value = (document.value ?? 0) + difference
}

/** The customer asks for a cancellation: nothing is decided yet. @throws ControlError 409 once invoiced, as VTEX refuses it */
export function requestCancellation(document: OrderDocument, date: string, input: Reason): void {
  refuseInvoiced(document)
  document.cancellationRequests = [
    ...(document.cancellationRequests ?? []),
    {
      id: randomUUID().replaceAll('-', ''),
      reason: input.reason,
      cancellationRequestDate: date,
      requestedByUser: true,
      deniedBySeller: false,
      deniedBySellerReason: null,
      cancellationRequestDenyDate: null,
    },
  ]
  applyStatus(document, 'cancellation-requested', date)
}

/** The seller refuses: the order goes back to `returnTo`. @throws ControlError 409 without an open request */
export function denyCancellation(document: OrderDocument, date: string, input: Reason, returnTo: string | null): void {
  const request = document.cancellationRequests?.at(-1)
  if (!request || request.deniedBySeller)
    throw new ControlError(409, `order ${document.orderId} has no open cancellation request`)
  Object.assign(request, { deniedBySeller: true, deniedBySellerReason: input.reason, cancellationRequestDenyDate: date })
  applyStatus(document, returnTo, date)
}

/** Cancels for good; `value`, totals and items stay. @throws ControlError 409 once invoiced */
export function cancelOrder(document: OrderDocument, date: string, input: Reason): void {
  refuseInvoiced(document)
  document.cancelReason = input.reason
  document.cancellationData = {
    RequestedByUser: (document.cancellationRequests?.length ?? 0) > 0,
    RequestedBySystem: false,
    RequestedBySellerNotification: false,
    RequestedByPaymentNotification: false,
    Reason: input.reason,
    CancellationDate: date,
  }
  applyStatus(document, 'canceled', date)
}

function refuseInvoiced(document: OrderDocument): void {
  if (document.invoicedDate) throw new ControlError(409, `order ${document.orderId} is invoiced and cannot be canceled`)
}
