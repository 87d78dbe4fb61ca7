import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { OwnCodeCard } from '#app/features/codes/ui/own-code-card.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { ctx, influencerId, language, read } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const codes = await read((tx) => listOwnCodes(tx, { influencerId, brandId: brand?.id, now: ctx.now }))
  return { title: translate(language)('influencer.nav.codes'), codes }
}

export default function Codes() {
  const { codes } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('influencer.nav.codes')} subtitle={t('influencer.codes.subtitle')} />
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
    </>
  )
}
