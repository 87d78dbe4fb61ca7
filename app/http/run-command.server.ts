import { data, redirect } from '@remix-run/node'
import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import { stepUpNeeded } from '#app/features/auth/errors.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { database } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { logRefusedWork } from './log-refusal.server.ts'
import { withNext } from './page-address.ts'
import type { FormAnswer, ValidSubmission } from './parse-form.server.ts'
import { pageRefusal, statusOf } from './problem.server.ts'

export type CommandResult<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly response: FormAnswer }

/**
 * Runs a command in one transaction within the person's scope. A broken rule rolls it back and becomes the form's error in the reader's language (beside the field
 * that `details.field` names), with what was typed except `hiddenFields`.
 * What asks for a fresh proof leads to `/step-up` and back to the page; the form is filled in again there.
 * @throws Response 404 where the thing does not exist for this actor; anything that is no DomainError
 */
export async function runCommand<Input, Output, C extends Context>(
  submission: ValidSubmission<Input>,
  who: { readonly ctx: C; readonly language: Language; readonly page?: string },
  command: (tx: Tx, input: Input, ctx: C) => Promise<Output>,
  hiddenFields: readonly string[] = [],
): Promise<CommandResult<Output>> {
  try {
    return { ok: true, value: await inScope(database().db, who.ctx.actor, (tx) => command(tx, submission.value, who.ctx)) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusedWork(who.ctx.requestId, error)
    if (error.kind === 'not-found') throw pageRefusal(error)
    if (error.code === stepUpNeeded().code) throw redirect(withNext('/step-up', who.page ?? '/'))
    return { ok: false, response: refusedForm(submission, error, who.language, hiddenFields) }
  }
}

/** A form again, with a broken rule as its error. */
export function refusedForm(
  submission: ValidSubmission<unknown>,
  error: DomainError,
  language: Language,
  hiddenFields: readonly string[] = [],
): FormAnswer {
  const text = [errorText(language, error)]
  const { field } = error.details
  const errors = typeof field === 'string' ? { fieldErrors: { [field]: text } } : { formErrors: text }
  return data(submission.reply({ ...errors, hideFields: [...hiddenFields] }), { status: statusOf(error) })
}
