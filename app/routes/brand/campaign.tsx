import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Context } from '#app/domain/context.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { findSubjectHistory } from '#app/features/audit/queries/find-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { nameCatalogue } from '#app/features/brands/queries/name-catalogue.server.ts'
import { archiveCampaign } from '#app/features/campaigns/commands/archive-campaign.server.ts'
import { endCampaign } from '#app/features/campaigns/commands/end-campaign.server.ts'
import { pauseCampaign } from '#app/features/campaigns/commands/pause-campaign.server.ts'
import { publishCampaign } from '#app/features/campaigns/commands/publish-campaign.server.ts'
import { resumeCampaign } from '#app/features/campaigns/commands/resume-campaign.server.ts'
import { retryPromotion } from '#app/features/campaigns/commands/retry-promotion.server.ts'
import { withdrawTerms } from '#app/features/campaigns/commands/withdraw-terms.server.ts'
import { MoveCampaignForm } from '#app/features/campaigns/form-inputs.ts'
import { mayChangeCampaigns } from '#app/features/campaigns/policy.ts'
import { countMembers } from '#app/features/campaigns/queries/count-members.server.ts'
import { findPromotion } from '#app/features/campaigns/queries/find-promotion.server.ts'
import { getSpending } from '#app/features/campaigns/queries/get-spending.server.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { listCampaignGroups } from '#app/features/campaigns/queries/list-campaign-groups.server.ts'
import { listOverrides } from '#app/features/campaigns/queries/list-overrides.server.ts'
import { listTermsVersions } from '#app/features/campaigns/queries/list-terms-versions.server.ts'
import { termsTargets } from '#app/features/campaigns/terms-targets.ts'
import { AssetsCard } from '#app/features/campaigns/ui/assets/assets-card.tsx'
import { CampaignDetail } from '#app/features/campaigns/ui/campaign-detail.tsx'
import { CatalogueNames } from '#app/features/campaigns/ui/catalogue-names.tsx'
import { AudienceCard } from '#app/features/campaigns/ui/members/audience-card.tsx'
import { MembersCard } from '#app/features/campaigns/ui/members/members-card.tsx'
import { OverridesCard } from '#app/features/campaigns/ui/members/overrides-card.tsx'
import { PromotionCard } from '#app/features/campaigns/ui/promotion-card.tsx'
import { countLiveCodes } from '#app/features/codes/queries/count-live-codes.server.ts'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { CodeTable } from '#app/features/codes/ui/code-table.tsx'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { SalesSummary } from '#app/features/commissions/ui/sales-summary.tsx'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Tx } from '#db/types.ts'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

const shownCodes = 20
const moves = {
  publish: publishCampaign,
  pause: pauseCampaign,
  resume: resumeCampaign,
  end: endCampaign,
  archive: archiveCampaign,
  'retry-promotion': retryPromotion,
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read'))
  const { brand, ctx, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const campaignId = campaign.id
  const [counts, overrides, versions, codes, liveCodes, sales, spent, trail, promotion, groups, assets] = await read((tx) =>
    Promise.all([
      countMembers(tx, { brandId: brand.id, campaignId }, ctx.actor),
      listOverrides(tx, { campaignId }, ctx.actor),
      listTermsVersions(tx, { campaignId }, ctx.actor),
      listCodes(tx, { campaignId, search: undefined, limit: shownCodes }, ctx.actor),
      countLiveCodes(tx, { campaignId }, ctx.actor),
      sumCommissions(tx, { campaignId }, ctx.actor),
      getSpending(tx, { campaignId, currency: brand.currency }),
      findSubjectHistory(tx, { subjectType: 'campaign', subjectId: campaignId, brandId: brand.id }, ctx.actor),
      findPromotion(tx, { campaignId }, ctx.actor),
      listCampaignGroups(tx, { campaignId }, ctx.actor),
      listAssets(tx, [campaignId]),
    ]),
  )
  const named = await read((tx) => nameCatalogue(tx, { brandId: brand.id, targets: termsTargets(versions) }))
  return {
    ...{ named, campaign, versions, codes, liveCodes, sales, spent, trail, promotion, brand },
    briefHtml: renderPolicy(campaign.brief),
    assets: assets.get(campaignId) ?? [],
    ...{ counts, overrides, groups, now: ctx.now },
    mayChange: mayChangeCampaigns(ctx.actor, brand.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.update-campaign'))
  const { id: campaignId } = await campaignOfBrand(params.campaignId, visitor)
  const submission = await parseForm(request, MoveCampaignForm, { campaignId })
  if (submission.status !== 'success') return invalid(submission)
  const { intent } = submission.value
  const result = await runCommand<MoveCampaignForm, unknown, Context>(submission, visitor, (tx, input, ctx) =>
    changeCampaign(tx, input, ctx),
  )
  if (!result.ok) return result.response
  return redirectWithToast(`/brands/${visitor.brand.slug}/campaigns/${campaignId}`, `campaigns.toast.${intent}`)
}

function changeCampaign(tx: Tx, input: MoveCampaignForm, ctx: Context): Promise<unknown> {
  if (input.intent === 'withdraw-terms') return withdrawTerms(tx, input, ctx)
  return moves[input.intent](tx, input, ctx)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.campaign.name }]

export default function CampaignPage() {
  const { t } = useTranslation()
  const {
    counts,
    groups,
    overrides,
    now,
    named,
    spent,
    briefHtml,
    assets,
    campaign,
    versions,
    codes,
    liveCodes,
    sales,
    trail,
    promotion,
    brand,
    mayChange,
  } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const home = `/brands/${brand.slug}`
  const takesCodes = mayChange && campaign.status !== 'ended' && campaign.status !== 'archived'
  return (
    <>
      <FormErrors errors={refused?.error?.['']} />
      <CatalogueNames known={named}>
        <CampaignDetail
          campaign={campaign}
          versions={versions}
          liveCodes={liveCodes}
          spent={spent}
          briefHtml={briefHtml}
          base={`${home}/campaigns`}
          mayChange={mayChange}
          sales={<SalesSummary sums={sales} currency={brand.currency} to={`${home}/commissions?campaignId=${campaign.id}`} />}
          promotion={
            <PromotionCard
              campaign={campaign}
              promotion={promotion}
              mayChange={mayChange}
              to={`${home}/campaigns/${campaign.id}/discount`}
            />
          }
          assets={
            <AssetsCard
              assets={assets}
              base={`${home}/campaigns/${campaign.id}/documents`}
              text={t('campaigns.assets.card-text')}
              empty={t('campaigns.assets.none-text')}
              actions={
                mayChange ? (
                  <LinkButton to={`${home}/campaigns/${campaign.id}/documents`} size="small">
                    {t('campaigns.assets.edit')}
                  </LinkButton>
                ) : undefined
              }
            />
          }
          codes={
            <>
              <div className="halves">
                <MembersCard counts={counts} to={`${home}/members?campaignId=${campaign.id}`} />
                <OverridesCard
                  overrides={overrides}
                  now={now}
                  without="campaign"
                  {...(takesCodes && { grantTo: `${home}/campaigns/${campaign.id}/overrides` })}
                />
              </div>
              <AudienceCard groups={groups} {...(takesCodes && { to: `${home}/campaigns/${campaign.id}/groups` })} />
              <CodeTable
                title={t('codes.list.title')}
                without="campaign"
                codes={codes.items}
                base={`${home}/codes`}
                moreTo={codes.nextCursor === null ? undefined : `${home}/codes?campaignId=${campaign.id}`}
                action={
                  takesCodes ? (
                    <LinkButton to={`${home}/codes/new?campaignId=${campaign.id}`} look="primary">
                      {t('codes.list.create')}
                    </LinkButton>
                  ) : undefined
                }
              />
            </>
          }
          trail={trail === null ? null : <AuditHistory events={trail} />}
        />
      </CatalogueNames>
    </>
  )
}
