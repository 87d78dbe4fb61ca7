import { redirect, redirectDocument } from '@remix-run/node'
import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import { checkCredentials } from '#app/features/auth/commands/check-credentials.server.ts'
import { GivePassword } from '#app/features/auth/inputs.ts'
import { isProofFresh } from '#app/features/auth/session-lifetime.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { clientAddress } from './client.server.ts'
import { logRefusal } from './log-refusal.server.ts'
import { nextOf } from './next-of.server.ts'
import { dutyAddress, pageAddress, withNext } from './page-address.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { proveIn } from './prove.server.ts'
import { refusedForm } from './run-command.server.ts'
import { answerFactor } from './second-factor.server.ts'
import { type LiveSession, presentedDevice, readLiveSession } from './session.server.ts'

const hiddenFields = ['password']

/**
 * The session of someone who may prove once more who they are: signed in, or about to set up the factor that their role asks for.
 * @throws Response to sign in, or to the second factor that is owed
 */
export async function requireProvable(request: Request): Promise<LiveSession> {
  const session = await readLiveSession(request)
  if (session === null) throw redirect(withNext('/login', nextOf(request)))
  if (session.duty === 'give') throw redirect(withNext(dutyAddress.give, nextOf(request)))
  return session
}

/**
 * For pages that show or change what asks for a fresh proof: leads there first, and back to this page.
 * @throws Response to /step-up
 */
export function requireFreshProof(request: Request, session: { readonly provedAt: Date | null }): void {
  if (!isProofFresh(session.provedAt, new Date())) throw redirect(stepUpAddress(pageAddress(request)))
}

/**
 * The same for pages whose form would be typed in vain: they ask first.
 * @throws Response to /step-up
 */
export function requireFreshVisitor(request: Request, { ctx }: { readonly ctx: Context }): void {
  if (ctx.hasFreshFactor !== true) throw redirect(stepUpAddress(pageAddress(request)))
}

/** Where one proves once more who one is, and the page to come back to. */
export function stepUpAddress(page: string): string {
  return withNext('/step-up', page)
}

/** Answers the form that asks for proof: the second factor of whoever has one, else the password. Leads on to `?next=` with a new token. */
export async function stepUp(request: Request): Promise<Response | FormAnswer> {
  const session = await requireProvable(request)
  return session.hasSecondFactor ? answerFactor(request, session, 'step-up') : answerPassword(request, session)
}

async function answerPassword(request: Request, session: LiveSession): Promise<Response | FormAnswer> {
  const submission = await parseForm(request, GivePassword)
  if (submission.status !== 'success') return invalid(submission, hiddenFields)
  try {
    const origin = { address: clientAddress(request), deviceToken: presentedDevice(request) }
    await checkCredentials(database().db, { email: session.email, password: submission.value.password }, origin, new Date())
    const headers = await asSystem(database().db, 'step-up', (tx) => proveIn(tx, request, session, 'password'))
    return redirectDocument(nextOf(request), { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request, session.locale), hiddenFields)
  }
}
