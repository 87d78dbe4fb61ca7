import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DomainError } from '#app/domain/errors.ts'
import { requestApplicationLink } from '#app/features/influencers/commands/request-application-link.server.ts'
import { ResumeForm as ResumeSchema } from '#app/features/influencers/step-forms.ts'
import { ResumeForm } from '#app/features/influencers/ui/join/resume-form.tsx'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { refusedForm } from '#app/http/run-command.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { passerAt } from './applicant.server.ts'
import { passGate } from './pass-gate.server.ts'

/** Asks for a link to an application. Public; the answer is the same whether there is one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, language } = await passerAt(request, params.brandSlug)
  return { title: translate(language)('registration.resume.title'), brandSlug: brand.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { brand, ctx, language } = await passerAt(request, params.brandSlug)
  const submission = await parseForm(request, ResumeSchema)
  if (submission.status !== 'success') return invalid(submission, ['proof'])
  const { email, website, proof } = submission.value
  if (website !== undefined) return { isSent: true as const }
  try {
    await passGate(request, { what: 'link', email, proof })
    await asApplicant((tx) => requestApplicationLink(tx, { brandId: brand.id, email }, ctx, { machineNow: new Date() }))
    return { isSent: true as const }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return refusedForm(submission, error, language, ['proof'])
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Resume() {
  const { t } = useTranslation()
  const { title, brandSlug } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isSent = answer !== undefined && 'isSent' in answer
  return (
    <PublicPage>
      <div className="join join-narrow">
        <h1>{title}</h1>
        <Card>
          <div className="form">
            <p>{t(isSent ? 'registration.resume.sent' : 'registration.resume.text')}</p>
            {isSent ? null : <ResumeForm lastResult={answer === undefined || 'isSent' in answer ? undefined : answer} />}
            <Link to={`/join/${brandSlug}`}>{t('registration.resume.start')}</Link>
          </div>
        </Card>
      </div>
    </PublicPage>
  )
}
