import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListInfluencers } from '#app/features/influencers/inputs.ts'
import { mayBringInfluencers } from '#app/features/influencers/policy.ts'
import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import { InfluencerList } from '#app/features/influencers/ui/influencer-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read'))
  const input = listParams(request, ListInfluencers, { brandId: brand.id })
  return {
    page: await read((tx) => listInfluencers(tx, input, ctx.actor)),
    isFiltered: input.search !== undefined || input.status !== undefined,
    base: `/brands/${brand.slug}/influencers`,
    mayChange: mayBringInfluencers(ctx.actor, brand.id),
    title: `${translate(language)('influencers.list.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Influencers() {
  const { t } = useTranslation()
  const { page, isFiltered, base, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('influencers.list.title')}
        subtitle={t('influencers.list.subtitle')}
        actions={
          mayChange ? (
            <LinkButton to={`${base}/new`} look="primary">
              {t('influencers.list.create')}
            </LinkButton>
          ) : undefined
        }
      />
      <InfluencerList
        influencers={page.items}
        nextCursor={page.nextCursor}
        isFiltered={isFiltered}
        base={base}
        mayChange={mayChange}
      />
    </>
  )
}
