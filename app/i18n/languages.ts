export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

export const defaultLanguage: Language = 'es'

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** The first of ours in an Accept-Language header, by its weights; null for none. */
export function acceptedLanguage(header: string | null): Language | null {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().toLowerCase().split(';')
      const weight = Number(parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1] ?? 1)
      return { language: tag!.split('-')[0]!, weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ language, weight }) => weight > 0 && isLanguage(language))
    .sort((left, right) => right.weight - left.weight)
  return (wanted[0]?.language as Language | undefined) ?? null
}
