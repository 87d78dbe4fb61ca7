import { type ActionFunctionArgs, redirectDocument } from '@remix-run/node'
import { isSecureSite } from '#app/http/cookie.server.ts'
import { keepLanguage } from '#app/http/keep-language.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { safeRedirect } from '#app/http/safe-redirect.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { languageCookie, preferenceCookie, themeCookie, themes } from '#app/i18n/preferences.ts'

/** Keeps the reader's language (with their account too) or theme and returns to the page they were on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const isSecure = isSecureSite()
  const headers = new Headers()
  const language = form.get('language')
  if (isLanguage(language)) {
    await keepLanguage(request, language)
    headers.append('Set-Cookie', preferenceCookie(languageCookie, language, isSecure))
  }
  const theme = themes.find((choice) => choice === form.get('theme'))
  if (theme !== undefined) headers.append('Set-Cookie', preferenceCookie(themeCookie, theme, isSecure))
  return redirectDocument(safeRedirect(form.get('returnTo')), { headers })
}
