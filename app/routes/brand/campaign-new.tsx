import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#app/domain/period.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { createCampaign } from '#app/features/campaigns/commands/create-campaign.server.ts'
import { campaignForm } from '#app/features/campaigns/form-inputs.ts'
import { setupAddress, setupSections, setupStepOf } from '#app/features/campaigns/setup-steps.ts'
import { CampaignForm } from '#app/features/campaigns/ui/campaign-form.tsx'
import { SetupNav } from '#app/features/campaigns/ui/setup/setup-nav.tsx'
import { windowOfDays } from '#app/features/campaigns/window.server.ts'
import { TermsSimulation } from '#app/features/commissions/ui/terms-simulation.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { formatLocale } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language } = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.create-campaign'))
  return {
    base: `/brands/${brand.slug}/campaigns`,
    money: { currency: brand.currency, locale: formatLocale(language, brand.country) },
    timeZone: brand.timeZone,
    isGuided: setupStepOf(request.url, 'draft') === 'basics',
    today: localDate(ctx.now, brand.timeZone),
    title: `${translate(language)('campaigns.form.new-title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.create-campaign'))
  const { brand, language } = visitor
  const schema = campaignForm({ currency: brand.currency, locale: formatLocale(language, brand.country) })
  const submission = await parseForm(request, schema)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, { firstDay, lastDay, ...input }, ctx) =>
    createCampaign(
      tx,
      {
        ...input,
        brandId: brand.id,
        ...windowOfDays({ firstDay, lastDay }, brand.timeZone),
      },
      ctx,
    ),
  )
  if (!result.ok) return result.response
  const address = `/brands/${brand.slug}/campaigns/${result.value.id}`
  const isGuided = setupStepOf(request.url, 'draft') === 'basics'
  return redirectWithToast(isGuided ? setupAddress(address, 'products') : address, 'campaigns.toast.created')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewCampaign() {
  const { t } = useTranslation()
  const { base, money, timeZone, today, isGuided } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('campaigns.form.new-title')}
        subtitle={t(isGuided ? 'campaigns.setup.subtitle' : 'campaigns.form.new-subtitle')}
        actions={
          <LinkButton to={isGuided ? `${base}/new` : `${base}/new?setup=basics`}>
            {t(isGuided ? 'campaigns.setup.at-once' : 'campaigns.setup.by-steps')}
          </LinkButton>
        }
        back={{ to: base, label: t('campaigns.list.title') }}
      />
      {isGuided ? <SetupNav current="basics" campaign={null} /> : null}
      <CampaignForm
        shown={isGuided ? setupSections.basics : undefined}
        lastResult={lastResult}
        money={money}
        timeZone={timeZone}
        today={today}
        cancelTo={base}
        trial={<TermsSimulation formId="campaign" address={`${base}/simulate`} />}
      />
    </>
  )
}
