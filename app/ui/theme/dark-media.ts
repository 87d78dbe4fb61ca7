import type { ThemeChoice } from '#app/i18n/preferences.ts'

/** Media query under which the dark stylesheets apply. The reader's choice decides before the first paint, without a script. */
export function darkMedia(choice: ThemeChoice): string {
  if (choice === 'system') return '(prefers-color-scheme: dark)'
  return choice === 'dark' ? 'all' : 'not all'
}
