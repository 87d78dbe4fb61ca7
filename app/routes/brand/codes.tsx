import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor, staffFor } from '#app/domain/permissions.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { ListCodes } from '#app/features/codes/inputs.ts'
import { mayManageCodes } from '#app/features/codes/policy.ts'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { BulkBar } from '#app/features/codes/ui/bulk-bar.tsx'
import { CodeList } from '#app/features/codes/ui/code-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { changeTickedCodes } from './change-ticked-codes.server.ts'
import { influencerOptions } from './influencer-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const { brand, ctx, language, read } = visitor
  const input = listParams(request, ListCodes, { brandId: brand.id })
  const mayChange = mayManageCodes(ctx.actor, brand.id)
  const influencers = mayChange ? await influencerOptions(visitor) : []
  const [page, campaigns] = await read((tx) =>
    Promise.all([listCodes(tx, input, ctx.actor), listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx)]),
  )
  return {
    page,
    campaigns: campaigns.items.map(({ id, name }) => ({ id, name })),
    isFiltered: [input.search, input.status, input.campaignId, input.influencerId, input.batchId].some(
      (filter) => filter !== undefined,
    ),
    base: `/brands/${brand.slug}/codes`,
    mayChange,
    influencers,
    title: `${translate(language)('codes.list.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('codes.pause-code'))
  return changeTickedCodes(request, visitor)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Codes() {
  const { t } = useTranslation()
  const { page, campaigns, influencers, isFiltered, base, mayChange } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const errors = allErrors(lastResult)
  return (
    <>
      <PageHeader
        title={t('codes.list.title')}
        subtitle={t('codes.list.subtitle')}
        actions={
          <>
            <LinkButton to={`${base}/requests`}>{t('codes.request.list-title')}</LinkButton>
            <LinkButton to={`${base}/drift`}>{t('codes.drift.title')}</LinkButton>
            <LinkButton to={`${base}/batches`}>{t('codes.batch.list-title')}</LinkButton>
            {mayChange ? (
              <>
                <LinkButton to={`${base}/import`}>{t('codes.list.import')}</LinkButton>
                <LinkButton to={`${base}/bulk`}>{t('codes.list.bulk')}</LinkButton>
                <LinkButton to={`${base}/new`} look="primary">
                  {t('codes.list.create')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      <FormErrors errors={errors} />
      {mayChange && page.items.length > 0 ? <BulkBar influencers={influencers} /> : null}
      <CodeList
        codes={page.items}
        nextCursor={page.nextCursor}
        campaigns={campaigns}
        isFiltered={isFiltered}
        base={base}
        mayChange={mayChange}
      />
    </>
  )
}
