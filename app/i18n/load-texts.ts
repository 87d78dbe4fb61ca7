import type { Language } from './languages.ts'
import type resources from './resources.es.ts'

const loaders = { es: () => import('./resources.es.ts'), en: () => import('./resources.en.ts') }

/** Fetches one language's texts in the browser; the other languages are never shipped. */
export async function loadTexts(language: Language): Promise<typeof resources> {
  return (await loaders[language]()).default
}
