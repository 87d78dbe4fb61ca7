import type { BatchFailure, BatchRow } from '#app/domain/code-batch.ts'
import { isCodePattern } from '#app/domain/code-pattern.ts'
import { addDays, startOfLocalDay } from '#app/domain/period.ts'
import type { BatchHolder } from './code-planner.ts'
import type { CodeLine } from './read-code-rows.ts'

type Limits = Pick<BatchRow, 'maxUses' | 'maxUsesPerClient' | 'validFrom' | 'validUntil'>

/** How a person of the brand wrote a day: 2026-11-14 or 14/11/2026. */
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const localDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/**
 * The rows that lines of a file ask for, and why the others ask for nothing that can be done. Days are the brand's; the last one counts whole.
 * @param holderOf by handle or e-mail, lower case, without @
 * @param defaults limits of rows that bring none
 */
export function rowsOfLines(
  lines: readonly CodeLine[],
  { holderOf, timeZone, defaults }: { holderOf: (name: string) => BatchHolder | undefined; timeZone: string; defaults: Limits },
): { rows: BatchRow[]; failures: BatchFailure[] } {
  const rows: BatchRow[] = []
  const failures: BatchFailure[] = []
  for (const line of lines) {
    const refuse = (code: string, value: string) => failures.push({ row: line.line, value, code })
    const holder = holderOf(plainName(line.influencer))
    if (holder === undefined) refuse('codes.unknown-influencer', line.influencer)
    else if ((line.code === '') === (line.pattern === '')) refuse('codes.code-or-pattern', line.code || line.influencer)
    else if (line.pattern !== '' && !isCodePattern(line.pattern)) refuse('codes.malformed-pattern', line.pattern)
    else {
      const limits = limitsOf(line, timeZone)
      if (typeof limits === 'string') refuse(limits, line.code || line.pattern)
      else {
        const wanted = line.code === '' ? { code: null, pattern: line.pattern } : { code: line.code }
        rows.push({ row: line.line, influencerId: holder.id, ...wanted, ...defaults, ...limits })
      }
    }
  }
  return { rows, failures }
}

/** As people write them: `@Vale.Rios`. */
export function plainName(text: string): string {
  return text.replace(/^@/, '').toLowerCase()
}

/** The code of the broken rule where the cells make no sense. */
function limitsOf(line: CodeLine, timeZone: string): Limits | string {
  const [maxUses, maxUsesPerClient] = [usesOf(line.maxUses), usesOf(line.maxUsesPerClient)]
  if (maxUses === null || maxUsesPerClient === null) return 'codes.malformed-uses'
  const [from, until] = [dayOf(line.from), dayOf(line.until)]
  if (from === null || until === null) return 'codes.malformed-day'
  if (from !== undefined && until !== undefined && until < from) return 'codes.validity-backward'
  return {
    ...(maxUses === undefined ? {} : { maxUses }),
    ...(maxUsesPerClient === undefined ? {} : { maxUsesPerClient }),
    ...(from === undefined ? {} : { validFrom: startOfLocalDay(from, timeZone).toISOString() }),
    ...(until === undefined ? {} : { validUntil: startOfLocalDay(addDays(until, 1), timeZone).toISOString() }),
  }
}

/** Undefined for an empty cell, null for what is no number of uses. */
function usesOf(text: string): number | null | undefined {
  if (text === '') return undefined
  const uses = /^\d{1,7}$/.test(text) ? Number(text) : 0
  return uses >= 1 && uses <= 1_000_000 ? uses : null
}

/** A day as ISO text; undefined for an empty cell, null for what is no day. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return undefined
  const [, year, month, day] = isoDay.exec(text) ?? []
  const [, localD, localM, localY] = localDay.exec(text) ?? []
  const iso = year === undefined ? `${localY}-${localM?.padStart(2, '0')}-${localD?.padStart(2, '0')}` : `${year}-${month}-${day}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== iso ? null : iso
}
