/** Lower-case letters, digits and single hyphens of a text, accents removed, at most 60; '' when nothing is left. `Café São João` → `cafe-sao-joao`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
