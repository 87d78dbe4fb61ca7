import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { mayDecideApplications, mayHandleBankAccounts, mayReadDocumentNumbers } from '#app/features/influencers/policy.ts'
import { findDuplicates } from '#app/features/influencers/queries/find-duplicates.server.ts'
import { ApplicationPage } from '#app/features/influencers/ui/review/application-page.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { applicationOfBrand } from './application-of-brand.server.ts'
import { decideApplication } from './decide-application.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-applications'))
  const { brand, ctx, read } = visitor
  const { actor } = ctx
  const application = await applicationOfBrand(params.applicationId, visitor)
  const { id, campaignId } = application
  const [duplicates, campaign] = await read((tx) =>
    Promise.all([
      findDuplicates(tx, { applicationIds: [id] }, actor),
      campaignId === null ? null : getCampaign(tx, { campaignId }, ctx),
    ]),
  )
  const may = {
    decide: mayDecideApplications(actor, brand.id),
    readDocument: mayReadDocumentNumbers(actor, [brand.id]),
    handleAccounts: mayHandleBankAccounts(actor, [brand.id]),
  }
  return { application, duplicates, campaign: campaign?.name ?? null, may }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.verify-bank-account'))
  return decideApplication(request, visitor, await applicationOfBrand(params.applicationId, visitor))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.application.displayName ?? data?.application.email },
]

export default function Application() {
  const answer = useActionData<typeof action>()
  const revealed = answer !== undefined && 'revealed' in answer ? answer.revealed : undefined
  const refused = answer !== undefined && 'revealed' in answer ? undefined : answer
  const isOfAccount = refused?.initialValue?.intent === 'verify-account'
  return (
    <>
      {isOfAccount ? <FormErrors errors={allErrors(refused)} /> : null}
      <ApplicationPage {...useLoaderData<typeof loader>()} revealed={revealed} refused={isOfAccount ? undefined : refused} />
    </>
  )
}
