import { data, redirect } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { askPasswordReset } from '#app/features/auth/commands/ask-password-reset.server.ts'
import { changePassword } from '#app/features/auth/commands/change-password.server.ts'
import { checkCurrentPassword } from '#app/features/auth/commands/check-current-password.server.ts'
import { passwordLinks, resetPassword } from '#app/features/auth/commands/reset-password.server.ts'
import { linkInvalid } from '#app/features/auth/errors.ts'
import { AskPasswordReset, ChangePassword, ResetPassword } from '#app/features/auth/inputs.ts'
import { findLinkToken } from '#app/features/auth/queries/find-link-token.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { database, keys } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { clientAddress } from './client.server.ts'
import type { Visitor } from './guards.server.ts'
import { logRefusal } from './log-refusal.server.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { accessContext, accessFacts } from './prove.server.ts'
import { type CommandResult, refusedForm, runCommand } from './run-command.server.ts'
import { presentedDevice } from './session.server.ts'
import { redirectWithToast } from './toast.server.ts'

const part = 'password'

/** What the platform is called, in every language: no password may be made of it. */
export function platformWords(): string[] {
  return languages.map((language) => translate(language)('shell.name'))
}

/** Answers the form that asks for a link: "sent", for every e-mail alike; or the form again. */
export async function askForReset(request: Request): Promise<FormAnswer | ReturnType<typeof data<{ kind: 'sent' }>>> {
  const submission = await parseForm(request, AskPasswordReset)
  if (submission.status !== 'success') return invalid(submission)
  try {
    const origin = { address: clientAddress(request), deviceToken: presentedDevice(request) }
    await askPasswordReset(database().db, submission.value, origin, new Date())
    return data({ kind: 'sent' as const })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request))
  }
}

/** The link of an address (`?token=`) while it is good for choosing a password, else null. */
export async function findPasswordLink(request: Request): Promise<Pick<ResetPassword, 'token' | 'purpose'> | null> {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const secret = keys().linkTokens
  return asSystem(
    database().db,
    part,
    async (tx) => {
      for (const purpose of passwordLinks)
        if ((await findLinkToken(tx, secret, token, purpose, new Date())) !== null) return { token, purpose }
      return null
    },
    'read',
  )
}

/** Answers the form behind such a link: on to sign in with the new password, or the form again. */
export async function resetByLink(request: Request): Promise<FormAnswer> {
  const submission = await parseForm(request, ResetPassword)
  if (submission.status !== 'success') return invalid(submission, ['password'])
  const when = accessFacts(request)
  const about = { secret: keys().linkTokens, words: platformWords() }
  try {
    await asSystem(database().db, part, (tx) => resetPassword(tx, submission.value, when, about))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    // The loader says what became of the link.
    if (error.code === linkInvalid().code) throw redirect('/reset-password')
    return refusedForm(submission, error, readLanguage(request), ['password'])
  }
  throw redirectWithToast('/login', 'auth.reset.done')
}

/**
 * Answers the form that changes one's own password. The current one is checked as at sign-in, attempts counted; someone who has none yet
 * is asked for nothing but the fresh proof.
 * @param hasPassword whether there is a current one
 */
export async function changeOwnPassword(
  request: Request,
  visitor: Visitor,
  session: { readonly sessionId: string; readonly email: string },
  hasPassword: boolean,
): Promise<CommandResult<void>> {
  const submission = await parseForm(request, ChangePassword)
  const hidden = ['currentPassword', 'password']
  if (submission.status !== 'success') return { ok: false, response: invalid(submission, hidden) }
  const { currentPassword, password } = submission.value
  const origin = { address: clientAddress(request), deviceToken: presentedDevice(request) }
  const { ctx, language, page } = visitor
  const who = { ctx: accessContext(request, visitor, ctx.hasFreshFactor), language, page }
  try {
    if (hasPassword) await checkCurrentPassword(database().db, { email: session.email, currentPassword }, origin, new Date())
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return { ok: false, response: refusedForm(submission, error, language, hidden) }
  }
  const change = { password, keptSessionId: session.sessionId }
  const about = { words: platformWords() }
  return runCommand(submission, who, (tx, _, own) => changePassword(tx, change, own, about), hidden)
}
