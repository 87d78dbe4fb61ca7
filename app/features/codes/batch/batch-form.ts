import { z } from 'zod'
import { addDays, localDate, startOfLocalDay } from '#app/domain/period.ts'
import { Id } from '#app/platform/inputs.ts'
import { isReadable } from '#app/platform/readable-text.ts'
import { Pattern } from '../inputs.ts'
import type { CodeLimits } from '../queries/find-code-limits.server.ts'
import { CsvText, StartCodeBatch } from './batch-inputs.ts'
import { plainName } from './rows-of-lines.ts'

const Uses = StartCodeBatch.shape.maxUses

/** Limits as forms send them: the days of the brand's calendar, the last one whole. */
export const limitFields = {
  maxUses: Uses,
  maxUsesPerClient: Uses,
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
}
type LimitFields = {
  readonly maxUses?: number | null | undefined
  readonly maxUsesPerClient?: number | null | undefined
  readonly firstDay?: string | undefined
  readonly lastDay?: string | undefined
}

/** The limits that a form's fields mean in a time zone; an empty field is no limit. */
export function limitsOfFields({ maxUses, maxUsesPerClient, firstDay, lastDay }: LimitFields, timeZone: string) {
  return {
    maxUses: maxUses ?? null,
    maxUsesPerClient: maxUsesPerClient ?? null,
    validFrom: firstDay === undefined ? null : startOfLocalDay(firstDay, timeZone),
    validUntil: lastDay === undefined ? null : startOfLocalDay(addDays(lastDay, 1), timeZone),
  }
}

/** The fields of limits, as a form shows them: '' for none. */
export function fieldsOfLimits({ maxUses, maxUsesPerClient, validFrom, validUntil }: CodeLimits, timeZone: string) {
  return {
    maxUses: maxUses === null ? '' : String(maxUses),
    maxUsesPerClient: maxUsesPerClient === null ? '' : String(maxUsesPerClient),
    firstDay: validFrom === null ? '' : localDate(validFrom, timeZone),
    lastDay: validUntil === null ? '' : localDate(new Date(validUntil.getTime() - 1), timeZone),
  }
}

const intent = z.enum(['preview', 'start']).default('preview')

/** Many codes by a pattern, as the form sends it: people by tick and by handle. */
export const BulkCodesForm = z.object({
  intent,
  campaignId: Id,
  who: z.enum(['members', 'chosen']).default('chosen'),
  picked: z.array(Id).max(1_000).default([]),
  handles: z.string().trim().max(400_000).optional(),
  pattern: Pattern,
  count: StartCodeBatch.shape.count,
  ...limitFields,
})
export type BulkCodesForm = z.input<typeof BulkCodesForm>

/** Many codes from a file, as the form sends it: the file's text stands in `csv` from the first check on. */
export const ImportCodesForm = z.object({
  intent,
  campaignId: Id,
  csv: CsvText.refine(isReadable, { params: { code: 'codes.unreadable-csv' }, error: 'codes.unreadable-csv' }),
})
export type ImportCodesForm = z.input<typeof ImportCodesForm>

/** The handles and e-mails in a text, as people paste them: one a line, or with commas. */
export function namesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).map(plainName))].filter((name) => name !== '')
}
