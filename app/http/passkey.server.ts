import { redirectDocument } from '@remix-run/node'
import { z } from 'zod'
import { DomainError } from '#app/domain/errors.ts'
import { checkPasskey, signInByPasskey } from '#app/features/auth/commands/check-passkey.server.ts'
import { offerAuthentication, offerRegistration } from '#app/features/auth/commands/offer-passkey.server.ts'
import { reserveSignInAttempt } from '#app/features/auth/commands/reserve-sign-in-attempt.server.ts'
import { notSignedIn, tooManyAttempts } from '#app/features/auth/errors.ts'
import { PasskeyAnswer } from '#app/features/auth/inputs.ts'
import { type RelyingParty, relyingPartyOf } from '#app/features/auth/relying-party.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { env } from '#app/platform/env.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { clientAddress, requestIdOf } from './client.server.ts'
import { logRefusal } from './log-refusal.server.ts'
import { nextOf } from './next-of.server.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { problemResponse } from './problem.server.ts'
import { accessContext, proveIn } from './prove.server.ts'
import { readForm } from './read-form.server.ts'
import { refusedForm } from './run-command.server.ts'
import { type LiveSession, readLiveSession } from './session.server.ts'
import { openSession } from './sign-in.server.ts'

const part = 'passkey'
const Use = z.object({ use: z.enum(['register', 'alone', 'second-factor', 'step-up']) })

export function relyingParty(request: Request): RelyingParty {
  return relyingPartyOf(env().PUBLIC_URL, translate(readLanguage(request))('shell.name'))
}

/** Hands a browser a challenge, for what the page it is on does with a passkey: `use` in the form. Answers JSON. */
export async function offerPasskey(request: Request): Promise<Response> {
  const form = await readForm(request)
  const asked = Use.safeParse(Object.fromEntries(form))
  if (!asked.success) return new Response('Bad Request', { status: 400 })
  const session = await readLiveSession(request)
  try {
    return Response.json(await offer(request, asked.data.use, session), { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return problemResponse(request, error)
  }
}

async function offer(request: Request, use: z.infer<typeof Use>['use'], session: LiveSession | null) {
  const now = new Date()
  const site = relyingParty(request)
  if (use === 'alone') {
    await countByAddress(request, now)
    return asSystem(database().db, part, (tx) => offerAuthentication(tx, { userId: null, purpose: 'sign-in' }, site, now))
  }
  if (session === null || (session.duty === 'give') !== (use === 'second-factor')) throw notSignedIn()
  const { actor, email } = session
  const { userId, name } = actor
  if (use === 'register') return asSystem(database().db, part, (tx) => offerRegistration(tx, { userId, email, name }, site, now))
  const purpose = use === 'step-up' ? 'step-up' : 'sign-in'
  return asSystem(database().db, part, (tx) => offerAuthentication(tx, { userId, purpose }, site, now))
}

/** Nobody has said who they are: only the address counts. */
async function countByAddress(request: Request, now: Date): Promise<void> {
  const attempt = { account: null, address: clientAddress(request), isKnownDevice: false }
  const reservation = await asSystem(database().db, part, (tx) => reserveSignInAttempt(tx, attempt, now))
  if (reservation.kind === 'throttled') throw tooManyAttempts(reservation.retryAfterSeconds)
}

/** Signs in by a passkey alone, and leads on to `?next=`; or the form again. */
export async function signInWithPasskey(request: Request): Promise<Response | FormAnswer> {
  const submission = await parseForm(request, PasskeyAnswer)
  if (submission.status !== 'success') return invalid(submission, ['response'])
  try {
    const when = { now: new Date(), requestId: requestIdOf(request) }
    const person = await signInByPasskey(database().db, submission.value, relyingParty(request), when)
    return redirectDocument(nextOf(request), { headers: await openSession(request, person, 'given') })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request), ['response'])
  }
}

/** Checks a passkey's answer for a session, and leads on to `?next=` with a new token; or the form again. */
export async function answerPasskey(
  request: Request,
  session: LiveSession,
  purpose: 'sign-in' | 'step-up',
): Promise<Response | FormAnswer> {
  const submission = await parseForm(request, PasskeyAnswer)
  if (submission.status !== 'success') return invalid(submission, ['response'])
  const ctx = accessContext(request, session)
  try {
    await checkPasskey(database().db, { answer: submission.value, purpose }, ctx, relyingParty(request))
    const headers = await asSystem(database().db, part, (tx) => proveIn(tx, request, session, 'second-factor'))
    return redirectDocument(nextOf(request), { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request, session.locale), ['response'])
  }
}
