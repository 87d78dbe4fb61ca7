import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { nameCatalogue } from '#app/features/brands/queries/name-catalogue.server.ts'
import { CompareTerms } from '#app/features/campaigns/inputs.ts'
import { listTermsVersions } from '#app/features/campaigns/queries/list-terms-versions.server.ts'
import { termsTargets } from '#app/features/campaigns/terms-targets.ts'
import { CatalogueNames } from '#app/features/campaigns/ui/catalogue-names.tsx'
import { CompareVersions } from '#app/features/campaigns/ui/compare-versions.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read'))
  const { brand, ctx, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const chosen = listParams(request, CompareTerms)
  const versions = await read((tx) => listTermsVersions(tx, { campaignId: campaign.id }, ctx.actor))
  const named = await read((tx) => nameCatalogue(tx, { brandId: brand.id, targets: termsTargets(versions) }))
  const find = (wanted: number | undefined) => versions.find(({ version }) => version === wanted)
  const right = find(chosen.right) ?? versions[0]!
  return {
    name: campaign.name,
    address: `/brands/${brand.slug}/campaigns/${campaign.id}`,
    currency: brand.currency,
    named,
    versions,
    left: find(chosen.left) ?? find(right.version - 1) ?? right,
    right,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name }]

export default function CampaignTerms() {
  const { t } = useTranslation()
  const { name, address, named, ...compared } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('campaigns.versions.compare-title')} back={{ to: address, label: name }} />
      <CatalogueNames known={named}>
        <CompareVersions {...compared} />
      </CatalogueNames>
    </>
  )
}
