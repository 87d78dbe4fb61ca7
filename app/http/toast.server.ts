import { randomUUID } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { translator } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { privateCookie, readCookie } from './cookie.server.ts'

const toastCookie = 'toast'
const keptSeconds = 60

const StoredToast = z.object({
  id: z.uuid(),
  kind: z.enum(['success', 'info', 'warning', 'error']),
  key: z.string().max(100),
  values: z.record(z.string(), z.union([z.string().max(200), z.number()])),
})
type StoredToast = z.infer<typeof StoredToast>

export type Toast = { readonly id: string; readonly kind: StoredToast['kind']; readonly text: string }

/**
 * Goes to `url` with a message to show once there. `key` is a text's i18n key, `values` what it says; both wait in a cookie, so the
 * message reads in the language of the page that shows it.
 */
export function redirectWithToast(
  url: string,
  key: string,
  values: StoredToast['values'] = {},
  kind: StoredToast['kind'] = 'success',
  headers = new Headers(),
): Response {
  const stored = Buffer.from(JSON.stringify({ id: randomUUID(), kind, key, values } satisfies StoredToast)).toString('base64url')
  headers.append('Set-Cookie', privateCookie(toastCookie, stored, { maxAgeSeconds: keptSeconds }))
  return redirect(url, { headers })
}

/** The waiting message, and headers that make it the last time; neither where none waits. */
export function takeToast(request: Request, language: Language): { toast: Toast | null; headers: Headers } {
  const headers = new Headers()
  const cookie = readCookie(request, toastCookie)
  if (cookie === null || cookie === '') return { toast: null, headers }
  headers.append('Set-Cookie', privateCookie(toastCookie, '', { maxAgeSeconds: 0 }))
  const stored = StoredToast.safeParse(parseJson(Buffer.from(cookie, 'base64url').toString('utf8')))
  const i18n = translator(language)
  if (!stored.success || !i18n.exists(stored.data.key, stored.data.values)) return { toast: null, headers }
  const { id, kind, key, values } = stored.data
  return { toast: { id, kind, text: dynamicText(i18n.t, key, values) }, headers }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
