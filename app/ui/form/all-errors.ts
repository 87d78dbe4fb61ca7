/** Every mistake of a refused form as one list: for forms whose fields are in a question that has closed again. */
export function allErrors(refused: { readonly error?: unknown } | undefined): string[] {
  return Object.values((refused?.error ?? {}) as Readonly<Record<string, unknown>>)
    .flat()
    .filter((text): text is string => typeof text === 'string')
}
