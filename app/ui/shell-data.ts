import { useRouteLoaderData } from '@remix-run/react'
import type { Role } from '#app/domain/actor.ts'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { ThemeChoice } from '#app/i18n/preferences.ts'

export type ShellBrand = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** `#rrggbb`. */
  readonly primaryColor: string
  /** Address of the logo; null: the initial stands for it. */
  readonly logoUrl: string | null
  readonly logoSurface: LogoSurface
  /** ISO 4217. */
  readonly currency: string
  readonly timeZone: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export type ShellUser = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

export type Toast = { readonly id: string; readonly kind: 'success' | 'info' | 'warning' | 'error'; readonly text: string }

/** Who is looking, at which brand: what the frame around every page needs. Signed out: user null. */
export type ShellData = {
  readonly user: ShellUser | null
  /** The brand being looked at; null: all, or none. */
  readonly brand: ShellBrand | null
  /** The brands that the reader may switch between. */
  readonly brands: readonly ShellBrand[]
  /** Language of the account, used where the reader has chosen none here. */
  readonly language: Language | null
  /** A message to show once. */
  readonly toast: Toast | null
  /** In a sandbox: the system's time. */
  readonly sandboxNow: Date | null
}

/** How this reader reads: fixed by the root loader, so that server and browser write the same text. */
export type ReaderData = {
  readonly language: Language
  /** BCP 47, language and country: `es-CO`. */
  readonly locale: string
  /** IANA name. */
  readonly timeZone: string
  /** The moment the page was made, for "3 hours ago". */
  readonly now: Date
  readonly theme: ThemeChoice
}

export type RootData = {
  readonly shell: ShellData
  readonly reader: ReaderData
  readonly brandCss: string
  readonly textsAsset: string | undefined
}

/** The root loader's data; undefined only inside an error of the root loader itself. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined
}

const unknownReader: ReaderData = { language: 'es', locale: 'es', timeZone: 'UTC', now: new Date(0), theme: 'system' }

export function useReader(): ReaderData {
  return useRootData()?.reader ?? unknownReader
}

export const signedOut: ShellData = { user: null, brand: null, brands: [], language: null, toast: null, sandboxNow: null }

export function useShell(): ShellData {
  return useRootData()?.shell ?? signedOut
}

/** How amounts are written where several brands' stand together: with the currency's code once the brands have several currencies. */
export function useMixedCurrency(): 'symbol' | 'code' {
  const { brand, brands } = useShell()
  return brand === null && new Set(brands.map(({ currency }) => currency)).size > 1 ? 'code' : 'symbol'
}
