import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListCommissions } from '#app/features/commissions/inputs.ts'
import { commissionCursor, listCommissions } from '#app/features/commissions/queries/list-commissions.server.ts'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { CommissionList } from '#app/features/commissions/ui/commission-list.tsx'
import { CommissionTotals } from '#app/features/commissions/ui/commission-totals.tsx'
import { ProfilePage } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { listFilterChoices } from '#app/features/orders/queries/list-filter-choices.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'sales')
  const { actor, brand, read } = visitor
  const input = listParams(request, ListCommissions, { brandId: brand.id, influencerId: influencer.id })
  const [page, sums, choices] = await read((tx) =>
    Promise.all([
      turnPage((at) => listCommissions(tx, { ...input, ...at }, actor), readPosition(request, 'placed'), commissionCursor),
      sumCommissions(tx, input, actor),
      listFilterChoices(tx, { brandId: brand.id, campaignId: input.campaignId }, actor),
    ]),
  )
  return { frame, page, sums, choices }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerSales() {
  const { frame, page, sums, choices } = useLoaderData<typeof loader>()
  return (
    <ProfilePage frame={frame}>
      <div className="stack">
        <CommissionTotals sums={sums} />
        <CommissionList base={frame.home} page={page} choices={choices} influencerId={frame.id} />
      </div>
    </ProfilePage>
  )
}
