import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DomainError } from '#app/domain/errors.ts'
import { listOpenCampaigns } from '#app/features/campaigns/queries/list-open-campaigns.server.ts'
import { RateText } from '#app/features/campaigns/ui/rate-text.tsx'
import { startApplication } from '#app/features/influencers/commands/start-application.server.ts'
import { StartForm as StartSchema } from '#app/features/influencers/step-forms.ts'
import { StartForm } from '#app/features/influencers/ui/join/start-form.tsx'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { refusedForm } from '#app/http/run-command.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { findVisit, passerAt, visitHeaders } from './applicant.server.ts'
import { passGate } from './pass-gate.server.ts'

/** What a brand offers, and the beginning of an application. Public. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language } = await passerAt(request, params.brandSlug)
  const visit = await findVisit(request, params.brandSlug)
  const campaigns = await asApplicant((tx) => listOpenCampaigns(tx, { brandId: brand.id }, ctx.now))
  const wanted = new URL(request.url).searchParams.get('campaign')
  return {
    title: translate(language)('registration.landing.title', { brand: brand.name }),
    brand: { name: brand.name, slug: brand.slug },
    campaignId: campaigns.find(({ id }) => id === wanted)?.id ?? null,
    campaigns: campaigns.map(({ id, name, description, terms, brand: { currency } }) => ({
      ...{ id, name, description, currency },
      rate: terms.defaultRate,
    })),
    hasApplication: visit !== null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { brand, ctx, language } = await passerAt(request, params.brandSlug)
  const submission = await parseForm(request, StartSchema)
  if (submission.status !== 'success') return invalid(submission, ['proof'])
  const { displayName, email, campaignId = null, website, proof } = submission.value
  if (website !== undefined) throw redirect(`/join/${brand.slug}`)
  try {
    await passGate(request, { what: 'start', email, proof })
    const started = await asApplicant(async (tx) => {
      const open = await listOpenCampaigns(tx, { brandId: brand.id }, ctx.now)
      const campaign = open.find(({ id }) => id === campaignId)?.id ?? null
      const input = { brandId: brand.id, campaignId: campaign, email, displayName, locale: language }
      return startApplication(tx, input, ctx, { machineNow: new Date() })
    })
    return redirect(`/join/${brand.slug}/identity`, { headers: visitHeaders(brand.slug, started.resumeToken) })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return refusedForm(submission, error, language, ['proof'])
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Landing() {
  const { t } = useTranslation()
  const { brand, campaigns, campaignId, hasApplication } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const shown = campaignId === null ? campaigns : campaigns.filter(({ id }) => id === campaignId)
  return (
    <PublicPage>
      <div className="join join-landing">
        <div className="join-offer">
          <p className="join-kicker">{brand.name}</p>
          <h1>{t('registration.landing.headline', { brand: brand.name })}</h1>
          <p className="join-lead">{t('registration.landing.lead')}</p>
          {shown.length === 0 ? null : (
            <ul className="join-campaigns">
              {shown.map(({ id, name, description, rate, currency }) => (
                <li key={id}>
                  <strong className="join-rate">
                    <RateText rate={rate} currency={currency} />
                  </strong>
                  <div>
                    <h2>{name}</h2>
                    <p className="soft">{description === '' ? t('registration.landing.per-sale') : description}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <ol className="join-how">
            <li>{t('registration.landing.how-fill')}</li>
            <li>{t('registration.landing.how-review')}</li>
            <li>{t('registration.landing.how-code')}</li>
          </ol>
        </div>
        <Card title={t('registration.landing.start')}>
          <div className="form">
            {hasApplication ? (
              <LinkButton to={`/join/${brand.slug}/status`} look="primary" size="large">
                {t('registration.landing.go-on')}
              </LinkButton>
            ) : (
              <StartForm lastResult={lastResult} campaigns={shown.map(({ id, name }) => ({ value: id, label: name }))} />
            )}
            <p className="soft">
              {t('registration.landing.has-one')}{' '}
              <Link to={`/join/${brand.slug}/resume`}>{t('registration.landing.resume')}</Link>
            </p>
          </div>
        </Card>
      </div>
    </PublicPage>
  )
}
