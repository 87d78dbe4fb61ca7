import { changeLocale } from '#app/features/auth/commands/change-locale.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { database } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import { contextOf } from './context.server.ts'
import { readSession } from './session.server.ts'

/** Keeps the chosen language with the account, if someone is signed in: for their other browsers and for mail. */
export async function keepLanguage(request: Request, language: Language): Promise<void> {
  const session = await readSession(request)
  if (session === null) return
  const ctx = await contextOf(request, session.actor)
  await inScope(database().db, session.actor, (tx) => changeLocale(tx, { locale: language }, ctx))
}
