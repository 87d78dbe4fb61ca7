import type { Submission, SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { readForm } from './read-form.server.ts'

export type FormSubmission<Schema extends z.ZodType> = Submission<z.input<Schema>, string[], z.output<Schema>>
export type ValidSubmission<Value> = Extract<Submission<unknown, string[], Value>, { status: 'success' }>

/**
 * A posted form, checked by a room's schema, with the messages in the reader's language. Parameters of the address win over fields of the
 * same name. Reads the request's body: once.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  params: Readonly<Record<string, string | undefined>> = {},
): Promise<FormSubmission<Schema>> {
  return parseReadForm(request, await readForm(request), schema, params)
}

/** As `parseForm`, for a form that was read already (`readUpload`). */
export function parseReadForm<Schema extends z.ZodType>(
  request: Request,
  form: FormData,
  schema: Schema,
  params: Readonly<Record<string, string | undefined>> = {},
): FormSubmission<Schema> {
  for (const [name, value] of Object.entries(params)) if (value !== undefined) form.set(name, value)
  return parseWithZod(form, { schema, ...formMessages(translate(readLanguage(request))) }) as FormSubmission<Schema>
}

export type FormAnswer = ReturnType<typeof data<SubmissionResult>>

/** 400 with the mistakes beside their fields and everything that was typed, except `hiddenFields` (passwords). */
export function invalid(
  submission: { reply: ValidSubmission<unknown>['reply'] },
  hiddenFields: readonly string[] = [],
): FormAnswer {
  return data(submission.reply({ hideFields: [...hiddenFields] }), { status: 400 })
}
