import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProfilePage } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { ListConsentsOfInfluencer } from '#app/features/policies/inputs.ts'
import { listConsentsOfInfluencer } from '#app/features/policies/queries/list-consents-of-influencer.server.ts'
import { ConsentsOfInfluencer } from '#app/features/policies/ui/consents-of-influencer.tsx'
import { listParams } from '#app/http/read-page.server.ts'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'consents')
  const { actor, brand, read } = visitor
  const input = listParams(request, ListConsentsOfInfluencer, { brandId: brand.id, influencerId: influencer.id })
  return { frame, page: await read((tx) => listConsentsOfInfluencer(tx, input, actor)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerConsents() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <ProfilePage frame={frame}>
      <ConsentsOfInfluencer consents={page.items} nextCursor={page.nextCursor} />
    </ProfilePage>
  )
}
