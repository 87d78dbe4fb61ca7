import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSubjectHistory } from '#app/features/audit/queries/list-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { listStanding } from '#app/features/influencers/queries/list-standing.server.ts'
import { ProfilePage } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { InfluencerHistory } from '#app/features/influencers/ui/record/influencer-history.tsx'
import { Pager } from '#app/ui/table/pager.tsx'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'history')
  const { actor, read } = visitor
  const cursor = new URL(request.url).searchParams.get('after') || undefined
  const [changes, trail] = await read((tx) =>
    Promise.all([
      listStanding(tx, { influencerId: influencer.id }, actor),
      listSubjectHistory(tx, { subjectType: 'influencer', subjectId: influencer.id, cursor }, actor),
    ]),
  )
  return { frame, changes, trail }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerHistoryPage() {
  const { frame, changes, trail } = useLoaderData<typeof loader>()
  return (
    <ProfilePage frame={frame}>
      <div className="columns">
        <div className="stack-tight">
          <AuditHistory events={trail.items} />
          <Pager page={{ next: trail.nextCursor, previous: null }} />
        </div>
        <InfluencerHistory changes={changes} />
      </div>
    </ProfilePage>
  )
}
