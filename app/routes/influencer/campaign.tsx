import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import { listOwnRates } from '#app/features/campaigns/queries/list-own-rates.server.ts'
import { OwnCampaignPage } from '#app/features/campaigns/ui/members/own-campaign-page.tsx'
import { OwnRatesCard } from '#app/features/campaigns/ui/members/own-rates-card.tsx'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { OwnCodeCard } from '#app/features/codes/ui/own-code-card.tsx'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { answerCampaign } from './answer-campaign.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, influencerId, read } = await requireInfluencer(request)
  const campaignId = idParam(params.campaignId)
  const [campaign, rates, codes] = await read((tx) =>
    Promise.all([
      getOwnCampaign(tx, { campaignId }, ctx),
      listOwnRates(tx, { influencerId, campaignId }),
      listOwnCodes(tx, { influencerId, brandId: undefined, now: ctx.now }),
    ]),
  )
  return {
    campaign,
    rates,
    briefHtml: campaign.brief === '' ? '' : renderPolicy(campaign.brief),
    codes: codes.filter(({ campaign: { id } }) => id === campaignId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireInfluencer(request)
  return answerCampaign(request, visitor, idParam(params.campaignId))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.campaign.name }]

export default function OwnCampaign() {
  const { campaign, rates, briefHtml, codes } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <FormErrors errors={allErrors(refused)} />
      <OwnCampaignPage
        campaign={campaign}
        briefHtml={briefHtml}
        rates={<OwnRatesCard rates={rates} />}
        codes={codes.map((code) => <OwnCodeCard key={code.id} code={code} />)}
      />
    </>
  )
}
