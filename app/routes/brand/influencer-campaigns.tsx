import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListMembers } from '#app/features/campaigns/member-inputs.ts'
import { listMembers } from '#app/features/campaigns/queries/list-members.server.ts'
import { listOverrides } from '#app/features/campaigns/queries/list-overrides.server.ts'
import { MembershipsCard } from '#app/features/campaigns/ui/members/memberships-card.tsx'
import { OverridesCard } from '#app/features/campaigns/ui/members/overrides-card.tsx'
import { ProfilePage } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { listParams } from '#app/http/read-page.server.ts'
import { Pager } from '#app/ui/table/pager.tsx'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'campaigns')
  const { actor, brand, ctx, read } = visitor
  const mine = { brandId: brand.id, influencerId: influencer.id }
  const [members, overrides] = await read((tx) =>
    Promise.all([listMembers(tx, listParams(request, ListMembers, mine), actor), listOverrides(tx, mine, actor)]),
  )
  return { frame, members, overrides, now: ctx.now }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerCampaigns() {
  const { frame, members, overrides, now } = useLoaderData<typeof loader>()
  return (
    <ProfilePage frame={frame}>
      <div className="halves">
        <div className="stack-tight">
          <MembershipsCard members={members.items} base={`${frame.home}/campaigns`} />
          <Pager page={{ next: members.nextCursor, previous: null }} />
        </div>
        <OverridesCard overrides={overrides} now={now} without="influencer" />
      </div>
    </ProfilePage>
  )
}
