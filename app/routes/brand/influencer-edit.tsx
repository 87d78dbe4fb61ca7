import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { updateInfluencer } from '#app/features/influencers/commands/update-influencer.server.ts'
import { EditInfluencerForm } from '#app/features/influencers/form-inputs.ts'
import { InfluencerForm } from '#app/features/influencers/ui/influencer-form.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { influencerOfBrand } from './influencer-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.update-influencer'))
  const { brand } = visitor
  const { id, name, handle, email, country } = await influencerOfBrand(params.influencerId, visitor)
  return { current: { name, handle, email, country }, address: `/brands/${brand.slug}/influencers/${id}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.update-influencer'))
  const { brand } = visitor
  const { id: influencerId } = await influencerOfBrand(params.influencerId, visitor)
  const submission = await parseForm(request, EditInfluencerForm)
  if (submission.status !== 'success') return invalid(submission)
  const secrets = { customerHashKey: keys().customerHash }
  const result = await runCommand(submission, visitor, (tx, input, context) =>
    updateInfluencer(tx, { ...input, influencerId }, context, secrets),
  )
  if (!result.ok) return result.response
  return redirectWithToast(`/brands/${brand.slug}/influencers/${influencerId}`, 'influencers.toast.saved')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.current.name }]

export default function EditInfluencer() {
  const { t } = useTranslation()
  const { current, address } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('influencers.form.edit-title')} back={{ to: address, label: current.name }} />
      <InfluencerForm lastResult={useActionData<typeof action>()} current={current} isNew={false} cancelTo={address} />
    </>
  )
}
