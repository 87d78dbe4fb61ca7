import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { ListApplications } from '#app/features/influencers/application-inputs.ts'
import { countApplications } from '#app/features/influencers/queries/count-applications.server.ts'
import { findDuplicates } from '#app/features/influencers/queries/find-duplicates.server.ts'
import { listApplications } from '#app/features/influencers/queries/list-applications.server.ts'
import { ApplicationList } from '#app/features/influencers/ui/review/application-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationParams } from './application-params.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(
    request,
    params.brandSlug,
    ...staffFor('influencers.read-applications'),
  )
  const input = applicationParams(request, ListApplications, brand.id)
  const loaded = await read(async (tx) => {
    const page = await listApplications(tx, input, ctx.actor, ctx.now)
    const applicationIds = page.items.filter(({ status }) => status === 'submitted').map(({ id }) => id)
    const duplicates = await findDuplicates(tx, { applicationIds }, ctx.actor)
    return {
      page,
      duplicates: [...new Set(duplicates.map(({ applicationId }) => applicationId))],
      counts: await countApplications(tx, { brandId: brand.id }, ctx.actor),
      campaigns: (await listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx)).items,
    }
  })
  return {
    ...loaded,
    campaigns: loaded.campaigns.map(({ id, name }) => ({ id, name })),
    isFiltered:
      input.status !== 'submitted' || [input.search, input.campaignId, input.waitingDays].some((one) => one !== undefined),
    base: `/brands/${brand.slug}/applications`,
    title: `${translate(language)('review.list.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Applications() {
  const { t } = useTranslation()
  const { page, title: _, ...list } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('review.list.title')} subtitle={t('review.list.subtitle')} />
      <ApplicationList {...list} applications={page.items} nextCursor={page.nextCursor} />
    </>
  )
}
