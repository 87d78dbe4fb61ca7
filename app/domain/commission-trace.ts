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
  const { tier } = trace
  return {
    ...trace,
    lines: trace.lines.map(encodeLine),
    base: trace.base.toString(),
    tieredBase: trace.tieredBase.toString(),
    tier:
      tier === null
        ? null
        : {
            mode: tier.mode,
            standing: tier.standing.toString(),
            steps: tier.steps.map(({ from, rate }) => ({ from: from.toString(), rate })),
            parts: tier.parts.map(({ rate, amount }) => ({ rate, amount: amount.toString() })),
          },
    bonus: trace.bonus.toString(),
    uncapped: trace.uncapped.toString(),
    earned: trace.earned.toString(),
    capped: trace.capped.toString(),
    periodLeft: trace.periodLeft?.toString() ?? null,
    budgetLeft: trace.budgetLeft?.toString() ?? null,
    commission: trace.commission.toString(),
  }
}

/** What traces lack that were written before terms had tiers, caps and bonuses. */
type LaterFields = Exclude<keyof EncodedTrace, 'lines' | 'base' | 'commission'>
export type StoredTrace = Pick<EncodedTrace, 'lines' | 'base' | 'commission'> & Partial<Pick<EncodedTrace, LaterFields>>

/** The trace that `encodeTrace` made the JSON of. @throws SyntaxError when an amount is no whole number */
export function decodeTrace(encoded: StoredTrace): CommissionTrace {
  const { commission, tier = null, ...rest } = encoded as EncodedTrace
  const amount = (text: string | undefined) => BigInt(text ?? commission)
  const left = (text: string | null | undefined) => (text == null ? null : BigInt(text))
  return {
    ...rest,
    lines: rest.lines.map(decodeLine),
    base: BigInt(rest.base),
    tieredBase: BigInt(rest.tieredBase ?? 0),
    tier:
      tier === null
        ? null
        : {
            mode: tier.mode,
            standing: BigInt(tier.standing),
            steps: tier.steps.map(({ from, rate }) => ({ from: BigInt(from), rate })),
            parts: tier.parts.map((part) => ({ rate: part.rate, amount: BigInt(part.amount) })),
          },
    override: rest.override ?? null,
    isNewCustomer: rest.isNewCustomer ?? null,
    bonus: BigInt(rest.bonus ?? 0),
    uncapped: amount(rest.uncapped),
    earned: amount(rest.earned),
    capped: amount(rest.capped),
    periodLeft: left(rest.periodLeft),
    budgetLeft: left(rest.budgetLeft),
    commission: BigInt(commission),
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
