import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { mayHandleBankAccounts, mayReadDocumentNumbers } from '#app/features/influencers/policy.ts'
import { getInfluencerRecord } from '#app/features/influencers/queries/get-influencer-record.server.ts'
import { ProfilePage, profileAddress } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { InfluencerRecord } from '#app/features/influencers/ui/record/influencer-record.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { changeRecord } from './change-record.server.ts'
import { influencerOfBrand } from './influencer-of-brand.server.ts'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'documents')
  const { actor, brand, read } = visitor
  return {
    ...{ frame, influencer },
    record: await read((tx) => getInfluencerRecord(tx, { influencerId: influencer.id }, actor)),
    may: {
      readDocument: mayReadDocumentNumbers(actor, [brand.id]),
      handleAccounts: mayHandleBankAccounts(actor, [brand.id]),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.verify-bank-account'))
  return changeRecord(request, visitor, await influencerOfBrand(params.influencerId, visitor))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerDocuments() {
  const { frame, influencer, record, may } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const revealed = answer !== undefined && 'revealed' in answer ? answer.revealed : undefined
  const refused = answer !== undefined && 'revealed' in answer ? undefined : answer
  return (
    <ProfilePage frame={frame}>
      <FormErrors errors={allErrors(refused)} />
      <InfluencerRecord
        influencer={influencer}
        record={record}
        filesBase={`${profileAddress(frame)}/files`}
        may={may}
        revealed={revealed}
      />
    </ProfilePage>
  )
}
