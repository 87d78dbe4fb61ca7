import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { SearchCatalogue } from '#app/features/brands/inputs.ts'
import { CatalogueHits } from '#app/features/brands/ui/catalogue-hits.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { findInCatalogue } from '../vtex/find-in-catalogue.server.ts'

/** The shop's products by name, id or reference: a page by itself, and what the search inside forms asks. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language } = await requireBrand(request, params.brandSlug, ...staffFor('brands.read-catalogue'))
  const { search = '' } = listParams(request, SearchCatalogue, { brandId: brand.id })
  const answer = await findInCatalogue({ brandId: brand.id, words: search }, ctx)
  return {
    ...answer,
    search,
    currency: brand.currency,
    title: `${translate(language)('brands.catalogue.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Catalogue() {
  const { t } = useTranslation()
  const { hits, isFresh, search, currency } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('brands.catalogue.title')} subtitle={t('brands.catalogue.subtitle')} />
      <div className="stack">
        <FilterBar search={t('brands.catalogue.search')} names={[]} />
        {search === '' ? null : (
          <Card>
            <CatalogueHits hits={hits} isFresh={isFresh} currency={currency} />
          </Card>
        )}
      </div>
    </>
  )
}
