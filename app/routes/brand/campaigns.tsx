import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListCampaigns } from '#app/features/campaigns/inputs.ts'
import { mayChangeCampaigns } from '#app/features/campaigns/policy.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { CampaignList } from '#app/features/campaigns/ui/campaign-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read'))
  const input = listParams(request, ListCampaigns, { brandId: brand.id })
  const page = await read((tx) => listCampaigns(tx, input, ctx))
  return {
    page,
    isFiltered: [input.search, input.status, input.visibility].some((filter) => filter !== undefined),
    base: `/brands/${brand.slug}/campaigns`,
    mayChange: mayChangeCampaigns(ctx.actor, brand.id),
    title: `${translate(language)('campaigns.list.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Campaigns() {
  const { t } = useTranslation()
  const { page, isFiltered, base, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('campaigns.list.title')}
        subtitle={t('campaigns.list.subtitle')}
        actions={
          mayChange ? (
            <LinkButton to={`${base}/new?setup=basics`} look="primary">
              {t('campaigns.list.create')}
            </LinkButton>
          ) : undefined
        }
      />
      <CampaignList
        campaigns={page.items}
        nextCursor={page.nextCursor}
        isFiltered={isFiltered}
        base={base}
        mayChange={mayChange}
      />
    </>
  )
}
