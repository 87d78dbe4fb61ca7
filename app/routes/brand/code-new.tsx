import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { startOfLocalDay } from '#app/domain/period.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { limitsOfFields } from '#app/features/codes/batch/batch-form.ts'
import { createCode } from '#app/features/codes/commands/create-code.server.ts'
import { unknownHandle } from '#app/features/codes/errors.ts'
import { CreateCodeForm as Schema } from '#app/features/codes/form-inputs.ts'
import { previewCode } from '#app/features/codes/queries/preview-code.server.ts'
import { CreateCodeForm } from '#app/features/codes/ui/create-code-form.tsx'
import { findInfluencerByHandle } from '#app/features/influencers/queries/find-influencer-by-handle.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { influencerOptions } from './influencer-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.create-code'))
  const { brand, ctx, language, read } = visitor
  const [campaigns, influencers] = await read((tx) =>
    Promise.all([listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx), influencerOptions(visitor)]),
  )
  const { searchParams } = new URL(request.url)
  const open = campaigns.items.filter(({ status }) => status !== 'ended' && status !== 'archived')
  return {
    campaigns: open.map(({ id, name }) => ({ value: id, label: name })),
    influencers,
    chosen: {
      campaignId: searchParams.get('campaignId') ?? (open.length === 1 ? open[0]?.id : undefined),
      handle: searchParams.get('handle') ?? undefined,
    },
    timeZone: brand.timeZone,
    home: `/brands/${brand.slug}`,
    title: `${translate(language)('codes.form.new-title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.create-code'))
  const { brand } = visitor
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: undefined }, { status: 400 })
  const result = await runCommand(
    submission,
    visitor,
    async (tx, { handle, campaignId, code, pattern, firstDay, intent, isAdopted, ...fields }, ctx) => {
      const influencer = await findInfluencerByHandle(tx, { handle }, ctx.actor)
      if (influencer === null) throw unknownHandle()
      if (intent === 'preview' && pattern !== undefined)
        return { preview: await previewCode(tx, { brandId: brand.id, pattern, influencer }) }
      const assignedFrom = firstDay === undefined ? undefined : startOfLocalDay(firstDay, brand.timeZone)
      const limits = limitsOfFields({ ...fields, firstDay: fields.validFirstDay, lastDay: fields.validLastDay }, brand.timeZone)
      const given = { campaignId, influencerId: influencer.id, code, pattern, assignedFrom, isAdopted: isAdopted === 'on' }
      return createCode(tx, { ...given, ...limits }, ctx)
    },
  )
  if (!result.ok) return data({ lastResult: result.response.data, preview: undefined }, result.response.init ?? {})
  const made = result.value
  if ('preview' in made) return data({ lastResult: submission.reply(), preview: made.preview })
  return redirectWithToast(`/brands/${brand.slug}/codes/${made.id}`, 'codes.toast.created', { code: made.code })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function NewCode() {
  const { t } = useTranslation()
  const { campaigns, influencers, chosen, timeZone, home } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('codes.form.new-title')}
        subtitle={t('codes.form.new-subtitle')}
        back={{ to: `${home}/codes`, label: t('codes.list.title') }}
      />
      {campaigns.length === 0 ? (
        <EmptyState
          icon="campaign"
          title={t('codes.form.no-campaigns')}
          text={t('codes.form.no-campaigns-text')}
          action={
            <LinkButton to={`${home}/campaigns/new`} look="primary">
              {t('campaigns.list.create')}
            </LinkButton>
          }
        />
      ) : (
        <CreateCodeForm
          lastResult={answer?.lastResult}
          preview={answer?.preview}
          campaigns={campaigns}
          influencers={influencers}
          chosen={chosen}
          timeZone={timeZone}
          cancelTo={`${home}/codes`}
        />
      )}
    </>
  )
}
