import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#app/domain/period.ts'
import { rolesFor } from '#app/domain/permissions.ts'
import { listOverrides } from '#app/features/campaigns/queries/list-overrides.server.ts'
import { OverrideForm } from '#app/features/campaigns/ui/members/override-form.tsx'
import { OverridesCard } from '#app/features/campaigns/ui/members/overrides-card.tsx'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { buttonClass } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'
import { changeOverrides } from './change-overrides.server.ts'
import { influencerOptions } from './influencer-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.grant-override'))
  const { brand, ctx, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const [overrides, groups] = await read((tx) =>
    Promise.all([
      listOverrides(tx, { campaignId: campaign.id }, ctx.actor),
      listGroups(tx, { brandId: brand.id, state: 'open' }, ctx.actor),
    ]),
  )
  return {
    ...{ campaign, overrides, now: ctx.now, today: localDate(ctx.now, brand.timeZone) },
    groups: groups.map(({ id, name }) => ({ value: id, label: name })),
    influencers: await influencerOptions(visitor),
    handle: new URL(request.url).searchParams.get('handle') ?? undefined,
    back: `/brands/${brand.slug}/campaigns/${campaign.id}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.grant-override'))
  return changeOverrides(request, visitor, await campaignOfBrand(params.campaignId, visitor))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.campaign.name }]

export default function CampaignOverrides() {
  const { t } = useTranslation()
  const { campaign, overrides, now, back, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('members.override.title')}
        subtitle={campaign.name}
        back={{ to: back, label: campaign.name }}
        actions={
          <a className={buttonClass('default')} href={`${back}/overrides.csv`} download>
            {t('ui.table.csv')}
          </a>
        }
      />
      <div className="stack">
        <OverridesCard overrides={overrides} now={now} without="campaign" mayEnd />
        <OverrideForm {...form} lastResult={lastResult} />
      </div>
    </>
  )
}
