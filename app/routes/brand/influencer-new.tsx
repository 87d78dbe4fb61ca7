import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { createInfluencer } from '#app/features/influencers/commands/create-influencer.server.ts'
import { InfluencerForm as Schema } from '#app/features/influencers/form-inputs.ts'
import { InfluencerForm } from '#app/features/influencers/ui/influencer-form.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('influencers.create-influencer'))
  return {
    brand: brand.name,
    current: { country: brand.country },
    base: `/brands/${brand.slug}/influencers`,
    title: `${translate(language)('influencers.form.new-title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.create-influencer'))
  const { id: brandId, slug } = visitor.brand
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return invalid(submission)
  const secrets = { customerHashKey: keys().customerHash }
  const result = await runCommand(submission, visitor, (tx, input, ctx) =>
    createInfluencer(tx, { ...input, brandId }, ctx, secrets),
  )
  if (!result.ok) return result.response
  const { id, name } = result.value
  return redirectWithToast(`/brands/${slug}/influencers/${id}`, 'influencers.toast.created', { name })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewInfluencer() {
  const { t } = useTranslation()
  const { brand, current, base } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('influencers.form.new-title')}
        subtitle={t('influencers.form.new-subtitle', { brand })}
        back={{ to: base, label: t('influencers.list.title') }}
      />
      <InfluencerForm lastResult={useActionData<typeof action>()} current={current} isNew cancelTo={base} />
    </>
  )
}
