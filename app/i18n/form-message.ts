import type { TFunction } from 'i18next'
import type { $ZodErrorMap, $ZodIssue, $ZodRawIssue } from 'zod/v4/core'
import { dynamicText } from './dynamic-text.ts'

/**
 * What a form says beside a field, in the reader's language; the same in the browser and on the server: `parseWithZod(form, { schema,
 * ...formMessages(t) })`. A schema's own check names an error code in its `params` (`{ code: 'auth.password-length' }`) and reads
 * `errors.<code>` with those params.
 */
export function formMessages(t: TFunction): { error: $ZodErrorMap; formatError: (issues: $ZodIssue[]) => string[] } {
  return {
    error: (issue) => dynamicText(t, ...keyOf(issue)),
    formatError: (issues) => issues.map((issue) => (issue.code === 'custom' ? dynamicText(t, ...keyOf(issue)) : issue.message)),
  }
}

/** The text of a mistake: its key, `errors.<code>`, and the values in it. */
export function keyOf(issue: $ZodRawIssue | $ZodIssue): [string, Record<string, unknown>] {
  if (issue.input === undefined && issue.code !== 'custom') return ['errors.form.required', {}]
  switch (issue.code) {
    case 'custom': {
      const params = (issue.params ?? {}) as Record<string, unknown>
      return typeof params.code === 'string' ? [`errors.${params.code}`, params] : ['errors.form.invalid', {}]
    }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return ['errors.form.required', {}]
      return [`errors.form.${issue.origin === 'string' ? 'too-short' : 'too-small'}`, { limit: String(issue.minimum) }]
    case 'too_big':
      return [`errors.form.${issue.origin === 'string' ? 'too-long' : 'too-big'}`, { limit: String(issue.maximum) }]
    case 'invalid_format':
      return [issue.format === 'email' ? 'errors.form.email' : 'errors.form.invalid', {}]
    default:
      return ['errors.form.invalid', {}]
  }
}
