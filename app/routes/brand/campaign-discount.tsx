import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DomainError } from '#app/domain/errors.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { findPromotion } from '#app/features/campaigns/queries/find-promotion.server.ts'
import { nextStep, setupAddress, setupStepOf } from '#app/features/campaigns/setup-steps.ts'
import { AdoptPromotions, type PromotionChoice } from '#app/features/campaigns/ui/adopt-promotions.tsx'
import { DiscountForm } from '#app/features/campaigns/ui/discount-form.tsx'
import { SetupNav } from '#app/features/campaigns/ui/setup/setup-nav.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { discountOf, listAdoptablePromotions } from '../vtex/account-promotions.server.ts'
import { campaignOfBrand } from './campaign-of-brand.server.ts'
import { changeDiscount } from './change-discount.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.set-discount'))
  const { brand, ctx, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const promotion = await read((tx) => findPromotion(tx, { campaignId: campaign.id }, ctx.actor))
  const isDraft = campaign.status === 'draft'
  const found = await listAdoptablePromotions(brand.id, ctx.actor).catch((error: unknown) => {
    if (error instanceof DomainError) return null
    throw error
  })
  const choices =
    found?.promotions
      .filter(({ id }) => id !== promotion?.promotionId)
      .map(({ id, name, utmSource, isActive, beginsAt, endsAt, ...rest }): PromotionChoice => {
        const obstacle = isDraft || utmSource === campaign.utmSource ? null : 'other-utm-source'
        return { id, name, utmSource, isActive, beginsAt, endsAt, discount: discountOf(rest), obstacle }
      }) ?? null
  return {
    step: setupStepOf(request.url, campaign.status),
    ...{ choices, isDraft, name: campaign.name, currency: brand.currency },
    current: promotion?.isAdopted === false ? promotion.discount : null,
    address: `/brands/${brand.slug}/campaigns/${campaign.id}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.set-discount'))
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const answer = await changeDiscount(request, visitor, campaign)
  return answer instanceof Response ? answer : data(answer.body, answer.status)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.name }]

export default function CampaignDiscount() {
  const { t } = useTranslation()
  const { step, choices, isDraft, name, currency, current, address } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('campaigns.promotion.title')}
        subtitle={t('campaigns.promotion.page-text')}
        back={{ to: address, label: name }}
      />
      {step === null ? null : <SetupNav current={step} campaign={address} />}
      <div className="stack">
        <FormErrors errors={answer?.refused} />
        <DiscountForm
          isStep={step !== null}
          lastResult={answer?.lastResult}
          current={current}
          currency={currency}
          cancelTo={step === null ? address : setupAddress(address, nextStep(step))}
        />
        <AdoptPromotions choices={choices} isDraft={isDraft} />
      </div>
    </>
  )
}
