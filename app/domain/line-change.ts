import type { ItemChangeInput, LineInput, LineNetInput } from './line-net-input.ts'
import { takeByWeight } from './line-take.ts'
import { roundRatio } from './money.ts'
import type { OrderFlag } from './order-snapshot.ts'

/** One entry per line: its net as bought, the units taken out, and the net left after that. */
export type ChangedLines = {
  readonly netAmounts: readonly bigint[]
  readonly removedQuantities: readonly number[]
  readonly keptAmounts: readonly bigint[]
  readonly flags: readonly OrderFlag[]
}

/**
 * Brings the lines' nets in line with the order's totals and takes item changes off them. Money follows `Items + Discounts + Change`:
 * - a residual of at most one minor unit per line goes to the largest line, a larger one is flagged;
 * - a `Change` total goes to the removed SKUs, what they cannot bear to the others in proportion; a raise is flagged, never earned;
 * - where the lines already agree with the totals after the change, the item list was rewritten and nothing is taken off twice;
 * - without totals to compare, removed units take their share of the net.
 */
export function applyChanges(input: LineNetInput, rawNets: readonly bigint[]): ChangedLines {
  const merchandise =
    totalOf(input, 'items') === null ? null : (totalOf(input, 'items') ?? 0n) + (totalOf(input, 'discounts') ?? 0n)
  const change = totalOf(input, 'change')
  const isChanged = input.changes.some((entry) => entry.removed.length + entry.added.length > 0)
  const tolerance = BigInt(rawNets.length)
  const gap = merchandise === null ? 0n : merchandise - sum(rawNets)

  if (!isChanged && !change) return untouched(withResidual(rawNets, gap), within(gap, tolerance) ? [] : ['residual-amount'])

  const removedQuantities = removedBySku(input.lines, input.changes)
  const flags: OrderFlag[] = strangersAdded(input.lines, input.changes) ? ['change-unallocated'] : []
  if (merchandise === null && change === null) {
    const keptAmounts = rawNets.map((net, index) => shareKept(net, input.lines[index]!.quantity, removedQuantities[index]!))
    return { netAmounts: rawNets, removedQuantities, keptAmounts, flags }
  }
  if (change && !within(gap, tolerance) && within(gap + change, tolerance))
    return untouched(withResidual(rawNets, gap + change), flags)
  if (!change && within(gap, tolerance)) {
    const netAmounts = withResidual(rawNets, gap)
    if (!valueFell(input)) return untouched(netAmounts, ['change-unallocated'])
    const keptAmounts = netAmounts.map((net, index) => shareKept(net, input.lines[index]!.quantity, removedQuantities[index]!))
    return { netAmounts, removedQuantities, keptAmounts, flags }
  }
  if (change && !within(gap, tolerance)) flags.push('residual-amount')
  const netAmounts = change ? withResidual(rawNets, gap) : rawNets
  const { keptAmounts, rest } = spreadChange(change || gap, netAmounts, input.lines, removedQuantities)
  if (rest !== 0n && !flags.includes('change-unallocated')) flags.push('change-unallocated')
  return { netAmounts, removedQuantities, keptAmounts, flags }
}

/** Units taken out of each line: removed less added of the same SKU; lines of the price that the change names give first, then the lower index. */
function removedBySku(lines: readonly LineInput[], changes: readonly ItemChangeInput[]): number[] {
  const removed = lines.map(() => 0)
  for (const item of changes.flatMap((entry) => entry.removed)) move(item, 1)
  for (const item of changes.flatMap((entry) => entry.added)) move(item, -1)
  return removed

  function move(item: { skuId: string; quantity: number; price: number | null }, sign: 1 | -1): void {
    let left = Math.max(0, Math.trunc(item.quantity))
    const candidates = lines.flatMap((line, index) => (line.skuId === item.skuId ? [index] : []))
    candidates.sort((a, b) => Number(lines[b]!.price === item.price) - Number(lines[a]!.price === item.price) || a - b)
    for (const index of candidates) {
      const room = sign === 1 ? lines[index]!.quantity - removed[index]! : removed[index]!
      const units = Math.min(left, Math.max(0, room))
      removed[index] = removed[index]! + sign * units
      left -= units
    }
  }
}

function spreadChange(change: bigint, nets: readonly bigint[], lines: readonly LineInput[], removed: readonly number[]) {
  if (change > 0n) return { keptAmounts: nets, rest: change }
  const weights = nets.map((net, index) => net - shareKept(net, lines[index]!.quantity, removed[index]!))
  const first = takeByWeight(nets, -change, weights)
  const second = takeByWeight(first.left, first.rest, first.left)
  const nobodyNamed = weights.every((weight) => weight === 0n)
  return { keptAmounts: second.left, rest: nobodyNamed ? -change : second.rest }
}

function shareKept(net: bigint, quantity: number, removed: number): bigint {
  return removed === 0 || quantity === 0 ? net : roundRatio(net * BigInt(quantity - removed), BigInt(quantity))
}

function strangersAdded(lines: readonly LineInput[], changes: readonly ItemChangeInput[]): boolean {
  return changes.some((entry) => entry.added.some((item) => !lines.some((line) => line.skuId === item.skuId)))
}

/** The customer pays less than the totals say: the change is in `value` alone. */
function valueFell(input: LineNetInput): boolean {
  return input.value !== null && input.value < input.totals.reduce((total, entry) => total + entry.value, 0)
}

function untouched(nets: readonly bigint[], flags: readonly OrderFlag[]): ChangedLines {
  return { netAmounts: nets, removedQuantities: nets.map(() => 0), keptAmounts: nets, flags }
}

function withResidual(nets: readonly bigint[], residual: bigint): readonly bigint[] {
  if (residual === 0n || !within(residual, BigInt(nets.length))) return nets
  const largest = nets.reduce((best, net, index) => (net > nets[best]! ? index : best), 0)
  return nets.map((net, index) => (index === largest && net > 0n && net + residual >= 0n ? net + residual : net))
}

function totalOf(input: LineNetInput, id: string): bigint | null {
  const entries = input.totals.filter((entry) => entry.id.toLowerCase() === id)
  return entries.length === 0 ? null : entries.reduce((total, entry) => total + BigInt(Math.round(entry.value)), 0n)
}

function within(difference: bigint, tolerance: bigint): boolean {
  return difference <= tolerance && difference >= -tolerance
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((left, right) => left + right, 0n)
}
