import type { CommissionTrace, TraceLine } from '#app/domain/commission-types.ts'

/** What became of one line between two computations of a commission. */
export type LineChange = {
  readonly lineId: string
  readonly name: string
  /** Units that count, before and now. */
  readonly unitsBefore: number
  readonly units: number
  /** Commission of the line now, less before; minor units. */
  readonly difference: bigint
}

/** The lines whose units or commission differ from the computation before; a line that VTEX added since had nothing before. */
export function traceChanges(before: CommissionTrace | null, after: CommissionTrace): LineChange[] {
  if (before === null) return []
  const known = new Map(before.lines.map((line) => [line.lineId, line]))
  return after.lines.map((line) => changeOf(known.get(line.lineId), line)).filter(isChange)
}

function changeOf(before: TraceLine | undefined, after: TraceLine): LineChange {
  return {
    lineId: after.lineId,
    name: after.name,
    unitsBefore: before?.remainingQuantity ?? 0,
    units: after.remainingQuantity,
    difference: after.commission - (before?.commission ?? 0n),
  }
}

function isChange({ unitsBefore, units, difference }: LineChange): boolean {
  return unitsBefore !== units || difference !== 0n
}
