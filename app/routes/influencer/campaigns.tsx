import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listOwnCampaigns } from '#app/features/campaigns/queries/list-own-campaigns.server.ts'
import { OwnCampaignList } from '#app/features/campaigns/ui/members/own-campaign-list.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { ctx, influencerId, language, read } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const campaigns = await read((tx) => listOwnCampaigns(tx, { influencerId, brandId: brand?.id }, ctx))
  return { title: translate(language)('members.own.title'), campaigns }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function OwnCampaigns() {
  const { t } = useTranslation()
  const { campaigns } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('members.own.title')} subtitle={t('members.own.subtitle')} />
      <OwnCampaignList campaigns={campaigns} />
    </>
  )
}
