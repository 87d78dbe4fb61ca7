import type { Language } from '#app/i18n/languages.ts'
import { emailPaths, type Pen } from './email-content.ts'

/** What makes the addresses in a mail. */
export type LinkMaker = {
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** The token of a link, by its row's id. */
  token(linkTokenId: string): string
}

const locales = { es: 'es-CO', en: 'en-GB' } as const satisfies Readonly<Record<Language, string>>
const greetings = { es: 'Hola', en: 'Hello' } as const satisfies Readonly<Record<Language, string>>

/** `www.`, `http:`, a mail address or anything that mail programs turn into a link. */
const addressLike = /:\/\/|@|\bwww\.|[\p{L}\p{N}]\.\p{L}{2,}/iu

/** Writes for one reader in one sender's name; instants are told in the sender's time zone. */
export function createPen(language: Language, sender: { name: string; timeZone: string }, links: LinkMaker): Pen {
  const locale = locales[language]
  const instant = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...{ timeZone: sender.timeZone, timeZoneName: sender.timeZone === 'UTC' ? 'short' : 'shortGeneric' },
  } as Intl.DateTimeFormatOptions)
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    sender: sender.name,
    language,
    hello: (name) => (addressLike.test(name) ? greetings[language] : `${greetings[language]}, ${name}`),
    link: (path, ...below) => [`${links.publicUrl}${emailPaths[path]}`, ...below.map(encodeURIComponent)].join('/'),
    tokenLink: (path, linkTokenId) => `${links.publicUrl}${emailPaths[path].replace('{token}', links.token(linkTokenId))}`,
    instant: (iso) => instant.format(new Date(iso)),
    day: (isoDay) => day.format(new Date(`${isoDay}T00:00:00Z`)),
    list: (words) => list.format(words),
  }
}
