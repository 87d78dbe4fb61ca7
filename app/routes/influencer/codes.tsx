import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { listOwnRequests } from '#app/features/codes/queries/list-own-requests.server.ts'
import { listRequestableCampaigns } from '#app/features/codes/queries/list-requestable-campaigns.server.ts'
import { OwnCodeCard } from '#app/features/codes/ui/own-code-card.tsx'
import { OwnRequests } from '#app/features/codes/ui/own-requests.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { changeRequests } from './change-requests.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { ctx, influencerId, language, read } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const [codes, campaigns, requests] = await read((tx) =>
    Promise.all([
      listOwnCodes(tx, { influencerId, brandId: brand?.id, now: ctx.now }),
      listRequestableCampaigns(tx, { influencerId, brandId: brand?.id }),
      listOwnRequests(tx, { influencerId, brandId: brand?.id }),
    ]),
  )
  return { title: translate(language)('influencer.nav.codes'), codes, campaigns, requests }
}

export async function action({ request }: ActionFunctionArgs) {
  return changeRequests(request, await requireInfluencer(request))
}

export default function Codes() {
  const { codes, campaigns, requests } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={t('influencer.nav.codes')}
        subtitle={t('influencer.codes.subtitle')}
        actions={<LinkButton to="/influencer/near-misses">{t('health.own.link')}</LinkButton>}
      />
      {codes.length === 0 ? (
        <Card>
          <EmptyState icon="code" title={t('influencer.codes.empty')} text={t('influencer.codes.empty-text')} />
        </Card>
      ) : (
        <div className="halves">
          {codes.map((code) => (
            <OwnCodeCard key={code.id} code={code} />
          ))}
        </div>
      )}
      {campaigns.length === 0 && requests.length === 0 ? null : (
        <div className="own-requests">
          <OwnRequests
            key={requests[0]?.id}
            lastResult={answer?.lastResult}
            alternatives={answer?.alternatives ?? []}
            campaigns={campaigns}
            requests={requests}
          />
        </div>
      )}
    </>
  )
}
