import { redirectDocument } from '@remix-run/node'
import { Authenticator } from 'remix-auth'
import { FormStrategy } from 'remix-auth-form'
import { DomainError } from '#app/domain/errors.ts'
import { checkCredentials } from '#app/features/auth/commands/check-credentials.server.ts'
import { revokeSession } from '#app/features/auth/commands/revoke-session.server.ts'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { SignIn } from '#app/features/auth/inputs.ts'
import type { Credentials } from '#app/features/auth/queries/find-credentials.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem, inScope } from '#db/scope.ts'
import { clientAddress, requestIdOf } from './client.server.ts'
import { contextOf } from './context.server.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { refusedForm } from './run-command.server.ts'
import { safeRedirect } from './safe-redirect.ts'
import { presentedDevice, presentedToken, readSession, signedInHeaders, signedOutHeaders } from './session.server.ts'

const hiddenFields = ['password']

const authenticator = new Authenticator<Credentials>().use(
  new FormStrategy(({ form, request }) =>
    checkCredentials(
      database().db,
      SignIn.parse(Object.fromEntries(form)),
      { address: clientAddress(request), deviceToken: presentedDevice(request) },
      new Date(),
    ),
  ),
)

/** Answers the sign-in form: a new session and on to `?next=` with a fresh document (another reader, maybe another language), or the form again. */
export async function signIn(request: Request): Promise<Response | FormAnswer> {
  const submission = await parseForm(request.clone(), SignIn)
  if (submission.status !== 'success') return invalid(submission, hiddenFields)
  try {
    const { actor } = await authenticator.authenticate('form', request)
    const ctx = { actor, now: new Date(), requestId: requestIdOf(request) }
    const input = { presentedToken: presentedToken(request), userAgent: request.headers.get('User-Agent') }
    const session = await asSystem(database().db, 'sign-in', (tx) => startSession(tx, input, ctx))
    return redirectDocument(safeRedirect(new URL(request.url).searchParams.get('next')), { headers: signedInHeaders(session) })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return refusedForm(submission, error, readLanguage(request), hiddenFields)
  }
}

/** Ends this browser's session and loads the sign-in page anew: nothing read before stays in memory. Signing out twice is fine. */
export async function signOut(request: Request): Promise<Response> {
  const token = presentedToken(request)
  const session = await readSession(request)
  if (token !== null && session !== null) {
    const ctx = { ...(await contextOf(request, session.actor)), now: new Date() }
    await inScope(database().db, ctx.actor, (tx) => revokeSession(tx, { token }, ctx))
  }
  return redirectDocument('/login', { headers: signedOutHeaders() })
}
