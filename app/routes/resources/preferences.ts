import { type ActionFunctionArgs, redirectDocument } from '@remix-run/node'
import { isLanguage } from '#app/i18n/languages.ts'
import { languageCookie, preferenceCookie, themeCookie, themes } from '#app/i18n/preferences.ts'

/** Keeps the reader's language or theme and returns to the page they were on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const isSecure = new URL(request.url).protocol === 'https:'
  const headers = new Headers()
  const language = form.get('language')
  if (isLanguage(language)) headers.append('Set-Cookie', preferenceCookie(languageCookie, language, isSecure))
  const theme = themes.find((choice) => choice === form.get('theme'))
  if (theme !== undefined) headers.append('Set-Cookie', preferenceCookie(themeCookie, theme, isSecure))
  return redirectDocument(ownPath(form.get('returnTo')), { headers })
}

/** A path of this site, never another's address. */
function ownPath(value: FormDataEntryValue | null): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/'
}
