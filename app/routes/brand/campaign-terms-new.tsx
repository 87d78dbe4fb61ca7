import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { startOfLocalDay } from '#app/domain/period.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { termsDifference } from '#app/domain/terms-difference.ts'
import { nameCatalogue } from '#app/features/brands/queries/name-catalogue.server.ts'
import { addTerms } from '#app/features/campaigns/commands/add-terms.server.ts'
import { getNoticeFacts } from '#app/features/campaigns/queries/get-notice-facts.server.ts'
import { nextStep, setupAddress, setupSections, setupStepOf } from '#app/features/campaigns/setup-steps.ts'
import { termsForm } from '#app/features/campaigns/terms-form-inputs.ts'
import { termsTargets } from '#app/features/campaigns/terms-targets.ts'
import { termsToForm } from '#app/features/campaigns/terms-to-form.ts'
import { CatalogueNames } from '#app/features/campaigns/ui/catalogue-names.tsx'
import { SetupNav } from '#app/features/campaigns/ui/setup/setup-nav.tsx'
import { TermsForm } from '#app/features/campaigns/ui/terms-form.tsx'
import { TermsSimulation } from '#app/features/commissions/ui/terms-simulation.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { formatLocale } from '#app/ui/format.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.add-terms'))
  const { brand, ctx, language, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const facts = await read((tx) => getNoticeFacts(tx, { ...campaign, brandId: brand.id }, ctx.now))
  const named = await read((tx) => nameCatalogue(tx, { brandId: brand.id, targets: termsTargets(facts.versions) }))
  const money = { currency: brand.currency, locale: formatLocale(language, brand.country) }
  return {
    name: campaign.name,
    step: setupStepOf(request.url, campaign.status),
    address: `/brands/${brand.slug}/campaigns/${campaign.id}`,
    current: termsToForm(facts.versions.at(-1)!, money),
    money,
    facts,
    named,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.add-terms'))
  const { brand, language } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const step = setupStepOf(request.url, campaign.status)
  const submission = await parseForm(
    request,
    termsForm({ currency: brand.currency, locale: formatLocale(language, brand.country) }),
  )
  if (submission.status !== 'success') return invalid(submission)
  const address = `/brands/${brand.slug}/campaigns/${campaign.id}`
  const { terms: wanted } = submission.value
  if (step !== null && termsDifference(campaign.terms, wanted).length === 0)
    return redirect(setupAddress(address, nextStep(step)))
  const result = await runCommand(submission, visitor, (tx, { validFrom: day, terms }, ctx) => {
    // What a draft says counts from its first day: nothing was sold under it.
    const begins = step === null ? undefined : campaign.terms.validFrom
    const validFrom = day === undefined ? begins : startOfLocalDay(day, brand.timeZone)
    return addTerms(tx, { campaignId: campaign.id, validFrom, ...terms }, ctx)
  })
  if (!result.ok) return result.response
  if (step !== null) return redirectWithToast(setupAddress(address, nextStep(step)), 'campaigns.setup.saved')
  return redirectWithToast(address, 'campaigns.toast.terms-added', { version: result.value.version })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name }]

export default function NewTerms() {
  const { t } = useTranslation()
  const { name, address, current, money, facts, named, step } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={step === null ? t('campaigns.detail.new-terms') : t(`campaigns.setup.title.${step}`)}
        subtitle={step === null ? t('campaigns.form.terms-subtitle') : undefined}
        back={{ to: address, label: name }}
      />
      {step === null ? null : <SetupNav current={step} campaign={address} />}
      <CatalogueNames known={named}>
        <TermsForm
          key={step}
          shown={step === 'products' || step === 'terms' ? setupSections[step] : undefined}
          lastResult={lastResult}
          money={money}
          facts={facts}
          current={current}
          cancelTo={address}
          trial={<TermsSimulation formId="terms" address={`${address}/terms/simulate`} />}
        />
      </CatalogueNames>
    </>
  )
}
