import { redirectDocument } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { factorDuty } from '#app/features/auth/factor-duty.ts'
import { findAccount } from '#app/features/auth/queries/find-account.server.ts'
import { AcceptInvitation } from '#app/features/auth/user-inputs.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { env } from '#app/platform/env.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { acceptInvitationAt } from './accept-invitation.server.ts'
import { logRefusal } from './log-refusal.server.ts'
import { dutyAddress } from './page-address.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { refusedForm } from './run-command.server.ts'
import { openSession } from './sign-in.server.ts'

const hiddenFields = ['password']

/**
 * Answers the form of an invitation: the person is made and signed in, and led to their start, or to set up the second factor that their roles
 * ask for.
 */
export async function answerInvitation(request: Request, token: string): Promise<Response | FormAnswer> {
  const submission = await parseForm(request, AcceptInvitation)
  if (submission.status !== 'success') return invalid(submission, hiddenFields)
  try {
    const actor = await acceptInvitationAt(request, { ...submission.value, token })
    const account = await asSystem(database().db, 'invitation', (tx) => findAccount(tx, actor.userId), 'read')
    const standing = { grants: actor.grants, hasSecondFactor: false, secondFactorAt: null }
    const duty = factorDuty(standing, env().SECOND_FACTOR_ROLES)
    const headers = await openSession(request, { actor, email: account!.email }, duty)
    return redirectDocument(duty === 'none' ? '/' : dutyAddress[duty], { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request), hiddenFields)
  }
}
