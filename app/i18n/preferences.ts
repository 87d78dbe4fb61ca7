import { acceptedLanguage, defaultLanguage, isLanguage, type Language } from './languages.ts'

export const themes = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themes)[number]

export const languageCookie = 'language'
export const themeCookie = 'theme'
const hostPrefix = '__Host-'

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

/** A Set-Cookie value that keeps a choice for a year; over https only this very host can set it (`__Host-`). */
export function preferenceCookie(name: string, value: string, isSecure: boolean): string {
  const site = isSecure ? `${hostPrefix}${name}` : name
  return `${site}=${value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** Either name: where it is read nobody knows whether the site is https, and what it holds is one of a few words. */
function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/)
  for (const start of [`${hostPrefix}${name}=`, `${name}=`]) {
    const pair = pairs.find((part) => part.startsWith(start))
    if (pair !== undefined) return pair.slice(start.length)
  }
  return undefined
}
