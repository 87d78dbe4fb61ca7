import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type ApplicationStep, applicationSteps } from '#app/domain/application-field.ts'
import { DomainError } from '#app/domain/errors.ts'
import { removeKycFile } from '#app/features/influencers/commands/remove-kyc-file.server.ts'
import { BankForm } from '#app/features/influencers/ui/join/bank-form.tsx'
import { ConsentsForm } from '#app/features/influencers/ui/join/consents-form.tsx'
import { ContactForm } from '#app/features/influencers/ui/join/contact-form.tsx'
import { DocumentsForm } from '#app/features/influencers/ui/join/documents-form.tsx'
import { IdentityForm } from '#app/features/influencers/ui/join/identity-form.tsx'
import { NetworksForm } from '#app/features/influencers/ui/join/networks-form.tsx'
import { ReviewStep } from '#app/features/influencers/ui/join/review-step.tsx'
import { StepFrame } from '#app/features/influencers/ui/join/step-frame.tsx'
import { TaxForm } from '#app/features/influencers/ui/join/tax-form.tsx'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { requireVisit } from './applicant.server.ts'
import { keepPaper } from './keep-paper.server.ts'
import { saveStep } from './save-step.server.ts'

/** One step of the form. Guard: the applicant's cookie, which opens that application alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const step = stepParam(params.step)
  const { application, brand, language } = await requireVisit(request, params.brandSlug)
  const base = `/join/${brand.slug}`
  if (application.status !== 'draft' && application.status !== 'changes-requested') throw redirect(`${base}/status`)
  const policies = application.requiredPolicies.map(({ versionId, version, texts }) => {
    const { title, markdown, sha256 } = texts[language]
    return { versionId, version, language, sha256, title, html: step === 'consents' ? renderPolicy(markdown) : '' }
  })
  const title = translate(language)(`registration.steps.${step}`)
  const { requiredPolicies: _, ...shown } = application
  return { title, step, base, policies, brandCountry: brand.country, application: { ...shown, requiredPolicies: [] } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const step = stepParam(params.step)
  const visit = await requireVisit(request, params.brandSlug)
  if (step !== 'documents') return saveStep(request, visit, step)
  const here = `/join/${visit.brand.slug}/documents`
  try {
    if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
      await keepPaper(request, visit)
      return redirect(here)
    }
    const form = await readForm(request.clone())
    if (form.get('intent') !== 'remove') return await saveStep(request, visit, step)
    const fileId = idParam(String(form.get('fileId')))
    await asApplicant((tx) => removeKycFile(tx, { applicationId: visit.application.id, fileId }, visit.ctx))
    return redirect(here)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return data({ status: 'error' as const, error: { '': [errorText(visit.language, error)] } }, { status: statusOf(error) })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function Step() {
  const { step, base, application, policies, brandCountry } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const shared = { application, base, lastResult }
  const forms: Record<ApplicationStep, () => React.ReactNode> = {
    identity: () => <IdentityForm {...shared} brandCountry={brandCountry} />,
    contact: () => <ContactForm {...shared} />,
    networks: () => <NetworksForm {...shared} />,
    tax: () => <TaxForm {...shared} />,
    documents: () => <DocumentsForm {...shared} />,
    bank: () => <BankForm {...shared} />,
    consents: () => <ConsentsForm {...shared} policies={policies} />,
    review: () => <ReviewStep {...shared} />,
  }
  return (
    <PublicPage>
      <StepFrame step={step} missing={application.missing} base={base}>
        {forms[step]()}
      </StepFrame>
    </PublicPage>
  )
}

/** @throws Response 404 for what is no step */
function stepParam(text: string | undefined): ApplicationStep {
  const step = applicationSteps.find((each) => each === text)
  if (step === undefined) throw new Response('page.not-found', { status: 404, statusText: 'Not Found' })
  return step
}
