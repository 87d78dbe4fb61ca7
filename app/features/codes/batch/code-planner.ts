import type { BatchFailure, BatchRow } from '#app/domain/code-batch.ts'
import { type CodeSeries, codeSeries, generateCode, lookAlikeKey, type RandomBelow } from '#app/domain/code-pattern.ts'
import { wordProblem } from '#app/domain/code-words.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { codeRefusal } from './code-refusal.ts'

/** Who is given codes, as far as a plan asks. */
export type BatchHolder = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly status: InfluencerStatus
}

export type PlannedCode = { readonly row: BatchRow; readonly code: string }
export type CodePlan = { readonly made: PlannedCode[]; readonly failures: BatchFailure[] }

type PlannerOptions = {
  /** For rows that bring neither a code nor a pattern. */
  readonly pattern: string | null
  /** By id. */
  readonly holders: ReadonlyMap<string, BatchHolder>
  /** The brand's codes by look-alike key; what is planned is added to them. */
  readonly taken: Map<string, string>
  readonly randomBelow: RandomBelow
}

/** Says which code each row gets, or why none: a dry run and the batch itself plan alike. Chunks may be planned one after the other. */
export function createCodePlanner({
  pattern,
  holders,
  taken,
  randomBelow,
}: PlannerOptions): (rows: readonly BatchRow[]) => CodePlan {
  const series = new Map<string, CodeSeries>()

  function seriesOf(text: string): CodeSeries {
    const known = series.get(text)
    if (known !== undefined) return known
    const made = codeSeries(text, (key) => taken.has(key), randomBelow)
    series.set(text, made)
    return made
  }

  function codeOf(row: BatchRow, holder: BatchHolder): { code: string } | { refusal: string } {
    if (row.code !== null) {
      const refusal = codeRefusal(row.code, taken)
      return refusal === null ? { code: row.code } : { refusal }
    }
    const text = row.pattern ?? pattern ?? ''
    try {
      const code = seriesOf(text)(holder)
      if (code !== null) return { code }
      const isForbidden = wordProblem(generateCode(text, holder, 1, randomBelow)) !== null
      return { refusal: isForbidden ? 'codes.forbidden-word' : 'codes.pattern-exhausted' }
    } catch (error) {
      if (error instanceof DomainError) return { refusal: error.code }
      throw error
    }
  }

  return (rows) => {
    const plan: CodePlan = { made: [], failures: [] }
    for (const row of rows) {
      const holder = holders.get(row.influencerId)
      const result =
        holder === undefined
          ? { refusal: 'codes.unknown-influencer' }
          : holder.status !== 'approved'
            ? { refusal: 'codes.influencer-not-approved' }
            : codeOf(row, holder)
      if ('refusal' in result) plan.failures.push({ row: row.row, value: askedFor(row, holder), code: result.refusal })
      else {
        taken.set(lookAlikeKey(result.code), normalizeCode(result.code))
        plan.made.push({ row, code: result.code })
      }
    }
    return plan
  }
}

function askedFor(row: BatchRow, holder: BatchHolder | undefined): string {
  return row.code ?? (holder === undefined ? '' : `@${holder.handle}`)
}
