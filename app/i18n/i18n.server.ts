import type { i18n as I18n, TFunction } from 'i18next'
import { createI18n } from './create-i18n.ts'
import type { Language } from './languages.ts'
import en from './resources.en.ts'
import es from './resources.es.ts'

const texts = { es, en }
const instances = new Map<Language, I18n>()

/** The server's translator of a language, for rendering, loaders and mails. One per language, shared: it holds no request. */
export function translator(language: Language): I18n {
  const known = instances.get(language)
  if (known !== undefined) return known
  const instance = createI18n(language, texts[language])
  instances.set(language, instance)
  return instance
}

/** Translates on the server: `translate('es')('shell.nav.home')`. */
export function translate(language: Language): TFunction {
  return translator(language).t
}
