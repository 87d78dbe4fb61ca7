import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { nameCatalogue } from '#app/features/brands/queries/name-catalogue.server.ts'
import { publishCampaign } from '#app/features/campaigns/commands/publish-campaign.server.ts'
import { findPromotion } from '#app/features/campaigns/queries/find-promotion.server.ts'
import { setupStepOf } from '#app/features/campaigns/setup-steps.ts'
import { termsTargets } from '#app/features/campaigns/terms-targets.ts'
import { CatalogueNames } from '#app/features/campaigns/ui/catalogue-names.tsx'
import { SetupCodes } from '#app/features/campaigns/ui/setup/setup-codes.tsx'
import { SetupNav } from '#app/features/campaigns/ui/setup/setup-nav.tsx'
import { SetupReview } from '#app/features/campaigns/ui/setup/setup-review.tsx'
import { countLiveCodes } from '#app/features/codes/queries/count-live-codes.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.publish-campaign'))
  const { brand, ctx, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const base = `/brands/${brand.slug}`
  const address = `${base}/campaigns/${campaign.id}`
  if (campaign.status !== 'draft') throw redirect(address)
  const [promotion, codes, named] = await read((tx) =>
    Promise.all([
      findPromotion(tx, { campaignId: campaign.id }, ctx.actor),
      countLiveCodes(tx, { campaignId: campaign.id }, ctx.actor),
      nameCatalogue(tx, { brandId: brand.id, targets: termsTargets([campaign.terms]) }),
    ]),
  )
  const step = setupStepOf(request.url, campaign.status) === 'codes' ? ('codes' as const) : ('review' as const)
  return { campaign, address, codesBase: `${base}/codes`, promotion, codes, named, step, now: ctx.now }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.publish-campaign'))
  const { id: campaignId } = await campaignOfBrand(params.campaignId, visitor)
  const submission = await parseForm(request, z.object({ intent: z.literal('publish') }))
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, _, ctx) => publishCampaign(tx, { campaignId }, ctx))
  if (!result.ok) return result.response
  return redirectWithToast(`/brands/${visitor.brand.slug}/campaigns/${campaignId}`, 'campaigns.toast.publish')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.campaign.name }]

export default function CampaignSetup() {
  const { t } = useTranslation()
  const { campaign, address, codesBase, promotion, codes, named, step, now } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t(`campaigns.setup.title.${step}`)} back={{ to: address, label: campaign.name }} />
      <SetupNav current={step} campaign={address} />
      <FormErrors errors={refused?.error?.['']} />
      <CatalogueNames known={named}>
        {step === 'codes' ? (
          <SetupCodes address={address} codesBase={codesBase} campaignId={campaign.id} codes={codes} />
        ) : (
          <SetupReview campaign={campaign} address={address} promotion={promotion} codes={codes} now={now} />
        )}
      </CatalogueNames>
    </>
  )
}
