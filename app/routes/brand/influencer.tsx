import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, staffFor } from '#app/domain/permissions.ts'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { SalesSummary } from '#app/features/commissions/ui/sales-summary.tsx'
import { mayBringInfluencers } from '#app/features/influencers/policy.ts'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { listMarks } from '#app/features/influencers/queries/list-marks.server.ts'
import { listTags } from '#app/features/influencers/queries/list-tags.server.ts'
import { LinkBrandForm } from '#app/features/influencers/ui/link-brand-form.tsx'
import { MarksCard } from '#app/features/influencers/ui/profile/marks-card.tsx'
import { ProfilePage, profileAddress } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { ProfileSummary } from '#app/features/influencers/ui/profile/profile-summary.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { changeInfluencer } from './change-influencer.server.ts'
import { influencerOfBrand } from './influencer-of-brand.server.ts'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'summary')
  const { actor, brand, read } = visitor
  const ofBrand = { brandId: brand.id }
  const mayMark = may(actor, 'influencers.tag-influencers', ofBrand)
  const [marks, groups, tags, sales, brands] = await read((tx) =>
    Promise.all([
      listMarks(tx, { ...ofBrand, influencerIds: [influencer.id] }, actor),
      mayMark ? listGroups(tx, { ...ofBrand, state: 'open' }, actor) : [],
      mayMark ? listTags(tx, ofBrand, actor) : [],
      sumCommissions(tx, { ...ofBrand, influencerId: influencer.id }, actor),
      frame.mayChange ? listBrands(tx, { search: undefined, limit: 200 }, actor) : { items: [] },
    ]),
  )
  const own = marks[influencer.id] ?? { tags: [], groups: [] }
  const isIn = new Set(own.groups.map(({ id }) => id))
  const linked = new Set(influencer.brands.map(({ id }) => id))
  return {
    ...{ frame, influencer, sales, marks: own },
    choices: mayMark
      ? {
          groups: groups.filter(({ id }) => !isIn.has(id)).map(({ id, name }) => ({ value: id, label: name })),
          tags: tags.map(({ tag }) => tag).filter((tag) => !own.tags.includes(tag)),
        }
      : null,
    otherBrands: brands.items
      .filter(({ id }) => !linked.has(id) && mayBringInfluencers(actor, id))
      .map(({ id, name }) => ({ value: id, label: name })),
    currency: brand.currency,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.update-influencer'))
  return changeInfluencer(request, visitor, await influencerOfBrand(params.influencerId, visitor))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerPage() {
  const { frame, influencer, sales, marks, choices, otherBrands, currency } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <ProfilePage frame={frame}>
      <FormErrors errors={allErrors(refused)} />
      <ProfileSummary
        influencer={influencer}
        sales={<SalesSummary sums={sales} currency={currency} to={`${profileAddress(frame)}/sales`} />}
        marks={<MarksCard marks={marks} choices={choices} groupsBase={`${frame.home}/groups`} />}
        link={otherBrands.length === 0 ? null : <LinkBrandForm brands={otherBrands} />}
      />
    </ProfilePage>
  )
}
