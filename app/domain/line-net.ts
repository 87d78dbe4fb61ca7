import { applyChanges } from './line-change.ts'
import type { LineInput, LineNetInput, PriceTagInput } from './line-net-input.ts'
import { readReturns } from './line-return.ts'
import { takeByWeight } from './line-take.ts'
import { roundRatio } from './money.ts'
import type { OrderFlag } from './order-snapshot.ts'

/** In the order of the input's lines; fields mean what they mean in `OrderLine`. */
export type LineNet = {
  readonly isGift: boolean
  readonly netAmount: bigint
  readonly removedQuantity: number
  readonly returnedQuantity: number
  readonly remainingAmount: bigint
}

export type LineNets = { readonly lines: readonly LineNet[]; readonly flags: readonly OrderFlag[] }

const MULTIPLIER_SCALE = 1_000_000
const RAW_SCALE = 100_000

/** True for a gift: marked as one, or discounted by the whole price with a gift tag. */
export function isGiftLine(line: LineInput): boolean {
  return line.isGift || line.priceTags.some((tag) => tag.name.toUpperCase() === 'DISCOUNT@GIFT')
}

/**
 * Net of one line as bought, minor units, discounts in; shipping, tax and interest out: `priceDefinition.total`, else
 * `round(price × quantity × unitMultiplier)` plus the price-discount tags (rounded half away from zero). Gifts are 0; never below 0.
 */
export function netOfLine(line: LineInput): bigint {
  if (isGiftLine(line)) return 0n
  const total = line.priceDefinitionTotal
  if (total !== null && Number.isInteger(total) && total >= 0) return BigInt(total)
  const multiplier = line.unitMultiplier ? Math.round(line.unitMultiplier * MULTIPLIER_SCALE) : MULTIPLIER_SCALE
  const gross = roundRatio(
    BigInt(Math.round(line.price ?? 0)) * BigInt(line.quantity) * BigInt(multiplier),
    BigInt(MULTIPLIER_SCALE),
  )
  const net = line.priceTags.reduce((sum, tag) => sum + discountOf(tag), gross)
  return net > 0n ? net : 0n
}

/** What a tag takes off the line's price: price, marketplace and manual-price tags count; shipping, tax and percentages do not. */
function discountOf(tag: PriceTagInput): bigint {
  if (tag.isPercentual || !/^discount@(price|marketplace)|manual.?price/i.test(tag.name)) return 0n
  if (tag.value !== null) return BigInt(Math.round(tag.value))
  return tag.rawValue === null ? 0n : roundRatio(BigInt(Math.round(tag.rawValue * RAW_SCALE)), BigInt(RAW_SCALE / 100))
}

/**
 * Net, removed and returned units and what remains of every line, with the order's money flags (domain section 3). What remains is
 * `net × (quantity − removed − returned) / quantity`, cumulative, rounded half away from zero; where a change in money differs from the
 * removed units' share, what the change left takes the place of their net. Refunds by value are spread over the remaining nets last.
 */
export function computeLineNets(input: LineNetInput): LineNets {
  const changed = applyChanges(input, input.lines.map(netOfLine))
  const returns = readReturns(input.lines, input.packages, changed.removedQuantities, shippingOf(input))
  const afterUnits = input.lines.map((line, index) => {
    const returned = returns.returnedQuantities[index]!
    if (returned === 0) return changed.keptAmounts[index]!
    const kept = line.quantity - changed.removedQuantities[index]!
    return keptShare(changed.netAmounts[index]!, changed.keptAmounts[index]!, line.quantity, kept, kept - returned)
  })
  const remaining = returns.refundAmount === 0n ? afterUnits : takeByWeight(afterUnits, returns.refundAmount, afterUnits).left
  const lines = input.lines.map((line, index) => ({
    isGift: isGiftLine(line),
    netAmount: changed.netAmounts[index]!,
    removedQuantity: changed.removedQuantities[index]!,
    returnedQuantity: returns.returnedQuantities[index]!,
    remainingAmount: remaining[index]!,
  }))
  return { lines, flags: returns.isUnmatched ? [...changed.flags, 'return-unmatched'] : changed.flags }
}

function keptShare(net: bigint, keptAmount: bigint, quantity: number, kept: number, left: number): bigint {
  const changeIsByUnits = roundRatio(net * BigInt(kept), BigInt(quantity)) === keptAmount
  return changeIsByUnits ? roundRatio(net * BigInt(left), BigInt(quantity)) : roundRatio(keptAmount * BigInt(left), BigInt(kept))
}

function shippingOf(input: LineNetInput): bigint {
  const entry = input.totals.find((total) => total.id.toLowerCase() === 'shipping')
  return entry === undefined ? 0n : BigInt(Math.round(entry.value))
}
