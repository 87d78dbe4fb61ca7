import { codeOrigins } from '#app/domain/code-origin.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'

export type CsvOptions = { readonly language: Language; readonly signal?: AbortSignal | undefined }

/** Rules that a row of a batch may break. */
const refusals = [
  'errors.codes.malformed-code',
  'errors.codes.reserved-word',
  'errors.codes.forbidden-word',
  'errors.codes.taken',
  'errors.codes.looks-alike',
  'errors.codes.pattern-exhausted',
  'errors.codes.invalid-code',
  'errors.codes.malformed-pattern',
  'errors.codes.code-or-pattern',
  'errors.codes.unknown-influencer',
  'errors.codes.influencer-not-approved',
  'errors.codes.campaign-over',
  'errors.codes.malformed-uses',
  'errors.codes.malformed-day',
  'errors.codes.validity-backward',
] as const

/** The domain's words in the reader's, for cells of a CSV. */
export function csvWords(language: Language) {
  const t = translate(language)
  return {
    status: Object.fromEntries(codeStatuses.map((status) => [status, t(`codes.status.${status}`)])),
    origin: Object.fromEntries(codeOrigins.map((origin) => [origin, t(`codes.origin.${origin}`)])),
    refusal: Object.fromEntries(refusals.map((key) => [key.slice('errors.'.length), t(key)])),
  }
}
