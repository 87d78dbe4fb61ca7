import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListCodes } from '#app/features/codes/inputs.ts'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { CodeTable } from '#app/features/codes/ui/code-table.tsx'
import { ProfilePage } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { listParams } from '#app/http/read-page.server.ts'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'codes')
  const input = listParams(request, ListCodes, { brandId: visitor.brand.id, influencerId: influencer.id })
  return { frame, page: await visitor.read((tx) => listCodes(tx, input, visitor.actor)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerCodes() {
  const { t } = useTranslation()
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <ProfilePage frame={frame}>
      <CodeTable
        title={t('codes.list.title')}
        without="holder"
        codes={page.items}
        base={`${frame.home}/codes`}
        page={{ next: page.nextCursor, previous: null }}
        csvHref={`${frame.home}/codes.csv?influencerId=${frame.id}`}
      />
    </ProfilePage>
  )
}
