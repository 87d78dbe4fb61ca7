import type { DomainError } from '#app/domain/errors.ts'
import { dynamicText } from './dynamic-text.ts'
import { translate } from './i18n.server.ts'
import type { Language } from './languages.ts'

/** A broken rule in words: `errors.<code>` with the error's details, else a general sentence. */
export function errorText(language: Language, error: DomainError): string {
  return dynamicText(translate(language), [`errors.${error.code}`, 'errors.unknown'], error.details)
}
