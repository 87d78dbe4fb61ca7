import { redirectDocument } from '@remix-run/node'
import { Authenticator } from 'remix-auth'
import { FormStrategy } from 'remix-auth-form'
import type { UserActor } from '#app/domain/actor.ts'
import { DomainError } from '#app/domain/errors.ts'
import { checkCredentials } from '#app/features/auth/commands/check-credentials.server.ts'
import { noteDevice } from '#app/features/auth/commands/note-device.server.ts'
import { revokeSession } from '#app/features/auth/commands/revoke-session.server.ts'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { type FactorDuty, factorDuty } from '#app/features/auth/factor-duty.ts'
import { SignIn } from '#app/features/auth/inputs.ts'
import type { Credentials } from '#app/features/auth/queries/find-credentials.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { env } from '#app/platform/env.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem, inScope } from '#db/scope.ts'
import { clientAddress } from './client.server.ts'
import { logRefusal } from './log-refusal.server.ts'
import { nextOf } from './next-of.server.ts'
import { dutyAddress, withNext } from './page-address.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { accessContext } from './prove.server.ts'
import { refusedForm } from './run-command.server.ts'
import { presentedDevice, presentedToken, readLiveSession, signedInHeaders, signedOutHeaders } from './session.server.ts'

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

/**
 * Answers the sign-in form: a new session and on to `?next=` with a fresh document (another reader, maybe another language), or the form again.
 * Who has a second factor, or needs one, is led there first.
 */
export async function signIn(request: Request): Promise<Response | FormAnswer> {
  const submission = await parseForm(request.clone(), SignIn)
  if (submission.status !== 'success') return invalid(submission, hiddenFields)
  try {
    const { actor, hasSecondFactor } = await authenticator.authenticate('form', request)
    const secondFactor = factorDuty({ grants: actor.grants, hasSecondFactor, secondFactorAt: null }, env().SECOND_FACTOR_ROLES)
    const headers = await openSession(request, { actor, email: submission.value.email }, secondFactor)
    const next = nextOf(request)
    return redirectDocument(secondFactor === 'none' ? next : withNext(dutyAddress[secondFactor], next), { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request), hiddenFields)
  }
}

/** A session for someone whose credentials were checked, and the headers that hand it to their browser. */
export function openSession(
  request: Request,
  person: { readonly actor: UserActor; readonly email: string },
  secondFactor: FactorDuty | 'given',
): Promise<Headers> {
  const ctx = accessContext(request, person)
  const input = { presentedToken: presentedToken(request), userAgent: request.headers.get('User-Agent'), secondFactor }
  const isPending = secondFactor === 'give' || secondFactor === 'set-up'
  return asSystem(database().db, 'sign-in', async (tx) => {
    const session = await startSession(tx, input, ctx)
    const { sessionId } = session
    if (!isPending) await noteDevice(tx, { email: person.email, deviceToken: presentedDevice(request), sessionId })
    return signedInHeaders(session, isPending)
  })
}

/** Ends this browser's session and loads the sign-in page anew: nothing read before stays in memory. Signing out twice is fine. */
export async function signOut(request: Request): Promise<Response> {
  const token = presentedToken(request)
  const session = await readLiveSession(request)
  if (token !== null && session !== null) {
    const ctx = accessContext(request, session)
    await inScope(database().db, ctx.actor, (tx) => revokeSession(tx, { token }, ctx))
  }
  return redirectDocument('/login', { headers: signedOutHeaders() })
}
