import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#app/domain/period.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { duplicateCampaign } from '#app/features/campaigns/commands/duplicate-campaign.server.ts'
import { DuplicateForm as Schema } from '#app/features/campaigns/form-inputs.ts'
import { DuplicateForm } from '#app/features/campaigns/ui/duplicate-form.tsx'
import { windowOfDays } from '#app/features/campaigns/window.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.duplicate-campaign'))
  const { brand, ctx } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  return {
    name: campaign.name,
    address: `/brands/${brand.slug}/campaigns/${campaign.id}`,
    current: { name: campaign.name, firstDay: localDate(ctx.now, brand.timeZone) },
    timeZone: brand.timeZone,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.duplicate-campaign'))
  const { brand } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, { name, ...days }, ctx) =>
    duplicateCampaign(tx, { campaignId: campaign.id, name, ...windowOfDays(days, brand.timeZone) }, ctx),
  )
  if (!result.ok) return result.response
  return redirectWithToast(`/brands/${brand.slug}/campaigns/${result.value.id}`, 'campaigns.toast.created')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name }]

export default function DuplicateCampaign() {
  const { t } = useTranslation()
  const { name, address, current, timeZone } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t('campaigns.duplicate.title')} back={{ to: address, label: name }} />
      <DuplicateForm lastResult={lastResult} current={current} timeZone={timeZone} cancelTo={address} />
    </>
  )
}
