import type { Rate } from './campaign-terms.ts'
import type { CommissionTrace, TraceLine } from './commission-types.ts'

/** A type as JSON holds it: amounts as decimal text. */
type Encoded<T> = T extends bigint
  ? string
  : T extends readonly (infer Item)[]
    ? Encoded<Item>[]
    : T extends object
      ? { [Key in keyof T]: Encoded<T[Key]> }
      : T

export type EncodedTrace = Encoded<CommissionTrace>

/** The trace as JSON: amounts become decimal text. `decodeTrace` gives the same trace back. */
export function encodeTrace(trace: CommissionTrace): EncodedTrace {
  return {
    ...trace,
    lines: trace.lines.map(encodeLine),
    base: trace.base.toString(),
    commission: trace.commission.toString(),
  }
}

/** The trace that `encodeTrace` made the JSON of. @throws SyntaxError when an amount is no whole number */
export function decodeTrace(encoded: EncodedTrace): CommissionTrace {
  return {
    ...encoded,
    lines: encoded.lines.map(decodeLine),
    base: BigInt(encoded.base),
    commission: BigInt(encoded.commission),
  }
}

function encodeLine(line: TraceLine): Encoded<TraceLine> {
  return {
    ...line,
    netAmount: line.netAmount.toString(),
    remainingAmount: line.remainingAmount.toString(),
    base: line.base.toString(),
    rule: line.rule === null ? null : { ...line.rule, rate: encodeRate(line.rule.rate) },
    commission: line.commission.toString(),
  }
}

function decodeLine(line: Encoded<TraceLine>): TraceLine {
  return {
    ...line,
    netAmount: BigInt(line.netAmount),
    remainingAmount: BigInt(line.remainingAmount),
    base: BigInt(line.base),
    rule: line.rule === null ? null : { ...line.rule, rate: decodeRate(line.rule.rate) },
    commission: BigInt(line.commission),
  }
}

/** A rate as JSON; also how campaign terms store theirs. */
export function encodeRate(rate: Rate): Encoded<Rate> {
  return rate.kind === 'percent' ? rate : { kind: 'fixed', amountPerUnit: rate.amountPerUnit.toString() }
}

/** The rate that `encodeRate` made the JSON of. */
export function decodeRate(rate: Encoded<Rate>): Rate {
  return rate.kind === 'percent' ? rate : { kind: 'fixed', amountPerUnit: BigInt(rate.amountPerUnit) }
}
