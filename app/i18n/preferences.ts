import { acceptedLanguage, defaultLanguage, isLanguage, type Language } from './languages.ts'

export const themes = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themes)[number]

export const languageCookie = 'language'
export const themeCookie = 'theme'

/** The reader's theme: their cookie, else the system's. */
export function readTheme(request: Request): ThemeChoice {
  const value = readCookie(request, themeCookie)
  return themes.includes(value as ThemeChoice) ? (value as ThemeChoice) : 'system'
}

/** The reader's language: what they chose here, else what their account says, else the browser's, else Spanish. */
export function readLanguage(request: Request, ofAccount: Language | null = null): Language {
  const chosen = readCookie(request, languageCookie)
  if (isLanguage(chosen)) return chosen
  return ofAccount ?? acceptedLanguage(request.headers.get('Accept-Language')) ?? defaultLanguage
}

/** A Set-Cookie value that keeps a choice for a year. */
export function preferenceCookie(name: string, value: string, isSecure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

function readCookie(request: Request, name: string): string | undefined {
  const pair = (request.headers.get('Cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
