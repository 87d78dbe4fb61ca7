import { redirect, redirectDocument } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { checkSecondFactor } from '#app/features/auth/commands/check-second-factor.server.ts'
import { GiveSecondFactor } from '#app/features/auth/inputs.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { clientAddress } from './client.server.ts'
import { logRefusal } from './log-refusal.server.ts'
import { intentOf, nextOf } from './next-of.server.ts'
import { dutyAddress, withNext } from './page-address.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { answerPasskey } from './passkey.server.ts'
import { accessContext, proveIn } from './prove.server.ts'
import { refusedForm } from './run-command.server.ts'
import { type LiveSession, presentedDevice, readLiveSession } from './session.server.ts'

const hiddenFields = ['code']

/**
 * The session that waits for its second factor.
 * @throws Response to sign in for nobody, and on for everybody who owes nothing here
 */
export async function requireOwedFactor(request: Request): Promise<LiveSession> {
  const session = await readLiveSession(request)
  const next = nextOf(request)
  if (session === null) throw redirect(withNext('/login', next))
  if (session.duty === 'none') throw redirect(next)
  if (session.duty === 'set-up') throw redirect(withNext(dutyAddress['set-up'], next))
  return session
}

/** Answers the form that asks for the factor after the password: signed in and on to `?next=`, or the form again. */
export async function giveSecondFactor(request: Request): Promise<Response | FormAnswer> {
  return answerFactor(request, await requireOwedFactor(request), 'sign-in')
}

/** Checks a posted passkey or code for a session, and leads on with a new token. For signing in and for proving it once more. */
export async function answerFactor(request: Request, session: LiveSession, purpose: 'sign-in' | 'step-up') {
  if ((await intentOf(request)) === 'passkey') return answerPasskey(request, session, purpose)
  return answerCode(request, session)
}

async function answerCode(request: Request, session: LiveSession): Promise<Response | FormAnswer> {
  const submission = await parseForm(request, GiveSecondFactor)
  if (submission.status !== 'success') return invalid(submission, hiddenFields)
  try {
    const origin = { address: clientAddress(request), deviceToken: presentedDevice(request) }
    const input = { email: session.email, code: submission.value.code }
    await checkSecondFactor(database().db, input, origin, accessContext(request, session), { vault: vault() })
    const headers = await asSystem(database().db, 'second-factor', (tx) => proveIn(tx, request, session, 'second-factor'))
    return redirectDocument(nextOf(request), { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request, session.locale), hiddenFields)
  }
}
