import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListBrands } from '#app/features/brands/inputs.ts'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { BrandList } from '#app/features/brands/ui/brand-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('brands.create-brand'))
  const input = listParams(request, ListBrands)
  return {
    page: await read((tx) => listBrands(tx, input, actor)),
    isFiltered: input.search !== undefined,
    title: translate(language)('brands.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Brands() {
  const { t } = useTranslation()
  const { page, isFiltered } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('brands.list.title')}
        subtitle={t('brands.list.subtitle')}
        actions={
          <LinkButton to="/admin/brands/new" look="primary">
            {t('brands.list.create')}
          </LinkButton>
        }
      />
      <BrandList brands={page.items} nextCursor={page.nextCursor} isFiltered={isFiltered} />
    </>
  )
}
