import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { updateCampaign } from '#app/features/campaigns/commands/update-campaign.server.ts'
import { EditCampaignForm as Schema } from '#app/features/campaigns/form-inputs.ts'
import { nextStep, setupAddress, setupStepOf } from '#app/features/campaigns/setup-steps.ts'
import { EditCampaignForm } from '#app/features/campaigns/ui/edit-campaign-form.tsx'
import { SetupNav } from '#app/features/campaigns/ui/setup/setup-nav.tsx'
import { changedWindow, daysOfWindow } from '#app/features/campaigns/window.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.update-campaign'))
  const { brand } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  return {
    name: campaign.name,
    step: setupStepOf(request.url, campaign.status),
    address: `/brands/${brand.slug}/campaigns/${campaign.id}`,
    current: {
      name: campaign.name,
      description: campaign.description,
      brief: campaign.brief,
      visibility: campaign.visibility,
      hasLeaderboard: campaign.hasLeaderboard,
      period: campaign.period,
      ...daysOfWindow(campaign, brand.timeZone),
    },
    hasPeriod: campaign.status === 'draft',
    timeZone: brand.timeZone,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.update-campaign'))
  const { brand } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, { firstDay, lastDay, ...texts }, ctx) =>
    updateCampaign(
      tx,
      { campaignId: campaign.id, ...texts, ...changedWindow(campaign, { firstDay, lastDay }, brand.timeZone) },
      ctx,
    ),
  )
  if (!result.ok) return result.response
  const address = `/brands/${brand.slug}/campaigns/${campaign.id}`
  const step = setupStepOf(request.url, campaign.status)
  return redirectWithToast(step === null ? address : setupAddress(address, nextStep(step)), 'campaigns.toast.saved')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name }]

export default function EditCampaign() {
  const { t } = useTranslation()
  const { name, step, address, current, hasPeriod, timeZone } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t('campaigns.detail.edit')} back={{ to: address, label: name }} />
      {step === null ? null : <SetupNav current={step} campaign={address} />}
      <EditCampaignForm lastResult={lastResult} current={current} timeZone={timeZone} hasPeriod={hasPeriod} cancelTo={address} />
    </>
  )
}
