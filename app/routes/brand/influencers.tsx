import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { ListInfluencers } from '#app/features/influencers/inputs.ts'
import { mayBringInfluencers } from '#app/features/influencers/policy.ts'
import { listCountries } from '#app/features/influencers/queries/list-countries.server.ts'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import { listMarks } from '#app/features/influencers/queries/list-marks.server.ts'
import { listTags } from '#app/features/influencers/queries/list-tags.server.ts'
import { InfluencerList } from '#app/features/influencers/ui/influencer-list.tsx'
import { InfluencersBar } from '#app/features/influencers/ui/influencers-bar.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { peopleElsewhere } from '../people-elsewhere.server.ts'
import { markInfluencers } from './mark-influencers.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read'))
  const input = listParams(request, ListInfluencers, { brandId: brand.id })
  const { actor } = ctx
  const ofBrand = { brandId: brand.id }
  const [page, groups, tags, campaigns, countries] = await read((tx) =>
    Promise.all([
      listInfluencers(tx, input, actor, peopleElsewhere(input)),
      listGroups(tx, { ...ofBrand, state: 'open' }, actor),
      listTags(tx, ofBrand, actor),
      listCampaigns(tx, { ...ofBrand, search: undefined, limit: 200 }, ctx),
      listCountries(tx, ofBrand, actor),
    ]),
  )
  const influencerIds = page.items.map(({ id }) => id)
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    page,
    marks: await read((tx) => listMarks(tx, { ...ofBrand, influencerIds }, actor)),
    choices: { groups: groups.map(named), tags: tags.map(({ tag }) => tag), campaigns: campaigns.items.map(named), countries },
    isFiltered: [input.search, input.status, input.groupId, input.tag, input.campaignId, input.country].some(
      (one) => one !== undefined,
    ),
    home: `/brands/${brand.slug}`,
    may: { bring: mayBringInfluencers(actor, brand.id), mark: may(actor, 'influencers.tag-influencers', ofBrand) },
    title: `${translate(language)('influencers.list.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return markInfluencers(request, await requireBrand(request, params.brandSlug, ...rolesFor('influencers.tag-influencers')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Influencers() {
  const { t } = useTranslation()
  const { page, marks, choices, isFiltered, home, may: may_ } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('influencers.list.title')}
        subtitle={t('influencers.list.subtitle')}
        actions={
          <>
            <LinkButton to={`${home}/groups`}>{t('influencers.list.groups-link')}</LinkButton>
            {may_.bring ? (
              <LinkButton to={`${home}/influencers/new`} look="primary">
                {t('influencers.list.create')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FormErrors errors={allErrors(refused)} />
      {may_.mark && page.items.length > 0 ? <InfluencersBar groups={choices.groups} tags={choices.tags} /> : null}
      <InfluencerList
        influencers={page.items}
        marks={marks}
        choices={choices}
        nextCursor={page.nextCursor}
        isFiltered={isFiltered}
        base={`${home}/influencers`}
        mayChange={may_.bring}
        mayMark={may_.mark}
      />
    </>
  )
}
