import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { ListUsage } from '#app/features/health/inputs.ts'
import { listUsage } from '#app/features/health/queries/list-usage.server.ts'
import { UsageList } from '#app/features/health/ui/usage-list.tsx'
import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('health.read'))
  const input = listParams(request, ListUsage, { brandId: brand.id })
  const all = { brandId: brand.id, search: undefined, limit: 200 }
  const [page, campaigns, influencers] = await read((tx) =>
    Promise.all([
      listUsage(tx, input, ctx),
      listCampaigns(tx, all, ctx),
      listInfluencers(tx, { ...all, status: 'approved' }, ctx.actor),
    ]),
  )
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return {
    page,
    campaigns: campaigns.items.map(named),
    influencers: influencers.items.map(named),
    home: `/brands/${brand.slug}`,
    title: `${translate(language)('health.usage.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Health() {
  const { t } = useTranslation()
  const { page, campaigns, influencers, home } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('health.usage.title')}
        subtitle={t('health.usage.subtitle')}
        actions={
          <>
            <LinkButton to={`${home}/health/radar`}>{t('health.usage.radar')}</LinkButton>
            <LinkButton to={`${home}/health/near-misses`}>{t('health.usage.near')}</LinkButton>
            <LinkButton to={`${home}/health/signals`} look="primary">
              {t('health.usage.signals')}
            </LinkButton>
          </>
        }
      />
      <UsageList usage={page.items} nextCursor={page.nextCursor} campaigns={campaigns} influencers={influencers} home={home} />
    </>
  )
}
