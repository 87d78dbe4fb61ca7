import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor } from '#app/domain/permissions.ts'
import { limitsOfFields, namesOf, BulkCodesForm as Schema } from '#app/features/codes/batch/batch-form.ts'
import { startCodeBatch } from '#app/features/codes/commands/start-code-batch.server.ts'
import { nobodyChosen } from '#app/features/codes/errors.ts'
import { findChosenInfluencers } from '#app/features/codes/queries/find-chosen-influencers.server.ts'
import { previewBatch } from '#app/features/codes/queries/preview-batch.server.ts'
import { BulkCodesForm } from '#app/features/codes/ui/bulk-codes-form.tsx'
import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOptions } from './campaign-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('codes.start-batch'))
  const { brand, ctx, language, read } = visitor
  const search = { brandId: brand.id, status: 'approved', search: undefined, limit: 200 } as const
  const [campaigns, influencers] = await Promise.all([
    campaignOptions(visitor),
    read((tx) => listInfluencers(tx, search, ctx.actor)),
  ])
  return {
    campaigns,
    influencers: influencers.items.map(({ id, name, handle }) => ({ id, name, handle })),
    campaignId: new URL(request.url).searchParams.get('campaignId') ?? (campaigns.length === 1 ? campaigns[0]?.value : undefined),
    timeZone: brand.timeZone,
    base: `/brands/${brand.slug}/codes`,
    title: `${translate(language)('codes.bulk.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('codes.start-batch'))
  const { brand } = visitor
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: undefined }, { status: 400 })
  const result = await runCommand(submission, visitor, async (tx, { intent, who, picked, handles, ...form }, ctx) => {
    const named = who === 'members' ? [] : await findChosenInfluencers(tx, brand.id, namesOf(handles ?? ''))
    const influencerIds = who === 'members' ? undefined : [...new Set([...picked, ...named])]
    if (influencerIds?.length === 0) throw nobodyChosen()
    const { campaignId, pattern, count } = form
    const batch = {
      campaignId,
      pattern,
      count,
      influencerIds,
      toMembers: who === 'members',
      ...limitsOfFields(form, brand.timeZone),
    }
    return intent === 'start' ? startCodeBatch(tx, batch, ctx) : { preview: await previewBatch(tx, batch, ctx) }
  })
  if (!result.ok) return data({ lastResult: result.response.data, preview: undefined }, result.response.init ?? {})
  if ('preview' in result.value) return data({ lastResult: submission.reply(), preview: result.value.preview })
  return redirectWithToast(`/brands/${brand.slug}/codes/batches/${result.value.batchId}`, 'codes.toast.batch-started')
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function BulkCodes() {
  const { t } = useTranslation()
  const { base, ...choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('codes.bulk.title')}
        subtitle={t('codes.bulk.subtitle')}
        back={{ to: base, label: t('codes.list.title') }}
      />
      <BulkCodesForm {...choices} lastResult={answer?.lastResult} preview={answer?.preview} cancelTo={base} />
    </>
  )
}
