import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { type ApplicationStep, applicationSteps } from '#app/domain/application-field.ts'
import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import { ContactStep, IdentityStep, type SaveStep } from '#app/features/influencers/application-inputs.ts'
import { acceptPolicies } from '#app/features/influencers/commands/accept-policies.server.ts'
import { saveApplicationStep } from '#app/features/influencers/commands/save-application-step.server.ts'
import { setBankAccount } from '#app/features/influencers/commands/set-bank-account.server.ts'
import { setTaxProfile } from '#app/features/influencers/commands/set-tax-profile.server.ts'
import { submitApplication } from '#app/features/influencers/commands/submit-application.server.ts'
import { BankForm, ConsentsForm, ContactForm, IdentityForm, NetworksForm, TaxForm } from '#app/features/influencers/step-forms.ts'
import { type ApplicantTx, asApplicant } from '#app/http/as-applicant.server.ts'
import { type FormAnswer, invalid } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refusedForm } from '#app/http/run-command.server.ts'
import { formMessages } from '#app/i18n/form-message.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { keys, vault } from '#app/platform/runtime.server.ts'
import type { Visit } from './applicant.server.ts'

/** Whole numbers are not sent back to a page. */
const hidden = ['documentNumber', 'number']

type Save<Value> = (
  tx: ApplicantTx,
  value: Value,
  at: { applicationId: string; revision: number },
  ctx: Context,
) => Promise<unknown>

/**
 * Keeps what a step's form sends and leads to the next step, or back. What does not read well is told beside its field; of the steps that are saved field by
 * field the rest is kept all the same, so that nothing typed is lost.
 */
export async function saveStep(request: Request, visit: Visit, step: ApplicationStep): Promise<Response | FormAnswer> {
  const form = await readForm(request)
  switch (step) {
    case 'identity':
      return save(form, visit, step, IdentityForm, partly('identity', IdentityStep))
    case 'contact':
      return save(form, visit, step, ContactForm, partly('contact', ContactStep))
    case 'networks':
      return save(form, visit, step, NetworksForm, (tx, values, at, ctx) =>
        saveApplicationStep(tx, { ...at, step: 'networks', values }, ctx, secrets()),
      )
    case 'tax':
      return save(form, visit, step, TaxForm, (tx, tax, at, ctx) =>
        setTaxProfile(tx, { ...at, ...tax, activityCode: tax.activityCode ?? null }, ctx),
      )
    case 'bank':
      return save(form, visit, step, BankForm, (tx, bank, at, ctx) => {
        const { bankCode = null, bankName = null, accountType = null } = bank
        return setBankAccount(tx, { ...bank, ...at, bankCode, bankName, accountType, isOwn: true }, ctx, secrets())
      })
    case 'consents':
      return save(form, visit, step, ConsentsForm, async (tx, { accepted }, { applicationId }, ctx) => {
        if (accepted.length === 0) return
        const origin = { address: ctx.origin?.address ?? null, userAgent: request.headers.get('User-Agent') }
        await acceptPolicies(tx, { applicationId, acceptances: accepted.map(acceptanceOf), origin }, ctx)
      })
    case 'documents':
      return leadOn(form, visit, step)
    case 'review':
      return submit(form, visit)
  }
}

function secrets() {
  return { vault: vault(), customerHashKey: keys().customerHash }
}

async function save<Schema extends z.ZodType>(
  form: FormData,
  visit: Visit,
  step: ApplicationStep,
  schema: Schema,
  command: Save<z.output<Schema>>,
): Promise<Response | FormAnswer> {
  const submission = parseWithZod(form, { schema, ...formMessages(translate(visit.language)) })
  const { application, ctx } = visit
  const at = { applicationId: application.id, revision: revisionOf(form) }
  if (submission.status !== 'success') {
    // Rows added and taken away, not mistakes.
    if (submission.status === undefined) return invalid(submission, hidden)
    await keepTheRest(form, visit, step, at)
    return form.get('intent') === 'back' ? leadOn(form, visit, step) : invalid(submission, hidden)
  }
  try {
    await asApplicant((tx) => command(tx, submission.value as z.output<Schema>, at, ctx))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (form.get('intent') === 'back') return leadOn(form, visit, step)
    return refusedForm(submission as never, error, visit.language, hidden)
  }
  return leadOn(form, visit, step)
}

/** A step that is saved field by field. */
function partly<Step extends 'identity' | 'contact'>(step: Step, _schema: z.ZodObject): Save<object> {
  return (tx, values, at, ctx) => saveApplicationStep(tx, { ...at, ...({ step, values } as SaveStep) }, ctx, secrets())
}

const fieldwise = { identity: IdentityStep, contact: ContactStep } as const

/** The fields of a refused form that read well by themselves. One that breaks a rule is left out with the rest: the form tells it. */
async function keepTheRest(
  form: FormData,
  { ctx }: Visit,
  step: ApplicationStep,
  at: { applicationId: string; revision: number },
): Promise<void> {
  if (step !== 'identity' && step !== 'contact') return
  const values = Object.fromEntries(
    Object.entries(fieldwise[step].shape).flatMap(([name, schema]) => {
      const field = (schema as z.ZodType).safeParse(form.get(name))
      return field.success ? [[name, field.data]] : []
    }),
  )
  if (Object.keys(values).length === 0) return
  try {
    await asApplicant((tx) => partly(step, fieldwise[step])(tx, values, at, ctx))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

async function submit(form: FormData, visit: Visit): Promise<Response | FormAnswer> {
  if (form.get('intent') === 'back') return leadOn(form, visit, 'review')
  const { application, ctx, language } = visit
  const { id: applicationId } = application
  try {
    await asApplicant((tx) => submitApplication(tx, { applicationId }, ctx, { machineNow: new Date() }))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return refusedForm(parseWithZod(form, { schema: ConsentsForm }) as never, error, language)
  }
  return redirect(`/join/${visit.brand.slug}/status`)
}

/** To the step after, or before. */
function leadOn(form: FormData, { brand }: Visit, step: ApplicationStep): Response {
  const position = applicationSteps.indexOf(step) + (form.get('intent') === 'back' ? -1 : 1)
  return redirect(`/join/${brand.slug}/${applicationSteps[Math.max(0, position)] ?? 'review'}`)
}

function revisionOf(form: FormData): number {
  return Number(form.get('revision'))
}

function acceptanceOf(text: string) {
  const [versionId, language, sha256] = text.split(':') as [string, 'es' | 'en', string]
  return { versionId, language, sha256 }
}
