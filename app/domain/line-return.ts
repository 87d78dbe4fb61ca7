import type { LineInput, PackageInput } from './line-net-input.ts'
import { smaller } from './money.ts'

/** Units that came back per line, and refunds that name no units (minor units, shipping and goodwill out). */
export type Returns = {
  readonly returnedQuantities: readonly number[]
  readonly refundAmount: bigint
  readonly isUnmatched: boolean
}

/**
 * Adds up the return invoices (packages of type Input), each invoice number once. Units are capped at what the line has left after item
 * changes. An invoice without units counts by value: its refund less goodwill and, where it says so, less the order's shipping.
 * `isUnmatched` tells of units that point at no line or exceed it.
 */
export function readReturns(
  lines: readonly LineInput[],
  packages: readonly PackageInput[],
  removed: readonly number[],
  shipping: bigint,
): Returns {
  const returnedQuantities = lines.map(() => 0)
  const seen = new Set<string>()
  let refundAmount = 0n
  let shippingLeft = shipping
  let isUnmatched = false
  for (const invoice of packages) {
    if (invoice.type?.toLowerCase() !== 'input') continue
    if (invoice.invoiceNumber !== null && seen.has(invoice.invoiceNumber)) continue
    if (invoice.invoiceNumber !== null) seen.add(invoice.invoiceNumber)
    const items = invoice.items.filter((item) => item.quantity > 0)
    const known = items.filter((item) => lines[item.itemIndex] !== undefined)
    if (known.length < items.length) isUnmatched = true
    for (const item of known) {
      const room = lines[item.itemIndex]!.quantity - removed[item.itemIndex]! - returnedQuantities[item.itemIndex]!
      const units = Math.min(Math.trunc(item.quantity), room)
      if (units < Math.trunc(item.quantity)) isUnmatched = true
      returnedQuantities[item.itemIndex] = returnedQuantities[item.itemIndex]! + units
    }
    if (known.length > 0) continue
    const merchandise = BigInt(
      Math.max(0, Math.round((invoice.refundValue ?? invoice.invoiceValue ?? 0) - invoice.compensationValue)),
    )
    const shippingPart = invoice.includesShipping ? smaller(merchandise, shippingLeft) : 0n
    shippingLeft -= shippingPart
    if (merchandise > shippingPart) refundAmount += merchandise - shippingPart
  }
  return { returnedQuantities, refundAmount, isUnmatched }
}
