import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { ListCodes } from '#app/features/codes/inputs.ts'
import { mayManageCodes } from '#app/features/codes/policy.ts'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { CodeList } from '#app/features/codes/ui/code-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const input = listParams(request, ListCodes, { brandId: brand.id })
  const [page, campaigns] = await read((tx) =>
    Promise.all([listCodes(tx, input, ctx.actor), listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx)]),
  )
  return {
    page,
    campaigns: campaigns.items.map(({ id, name }) => ({ id, name })),
    isFiltered: [input.search, input.status, input.campaignId, input.influencerId].some((filter) => filter !== undefined),
    base: `/brands/${brand.slug}/codes`,
    mayChange: mayManageCodes(ctx.actor, brand.id),
    title: `${translate(language)('codes.list.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Codes() {
  const { t } = useTranslation()
  const { page, campaigns, isFiltered, base, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('codes.list.title')}
        subtitle={t('codes.list.subtitle')}
        actions={
          mayChange ? (
            <LinkButton to={`${base}/new`} look="primary">
              {t('codes.list.create')}
            </LinkButton>
          ) : undefined
        }
      />
      <CodeList
        codes={page.items}
        nextCursor={page.nextCursor}
        campaigns={campaigns}
        isFiltered={isFiltered}
        base={base}
        mayChange={mayChange}
      />
    </>
  )
}
