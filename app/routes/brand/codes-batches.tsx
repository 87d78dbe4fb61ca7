import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListBatches } from '#app/features/codes/batch/batch-inputs.ts'
import { listBatches } from '#app/features/codes/queries/list-batches.server.ts'
import { BatchList } from '#app/features/codes/ui/batch-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const input = listParams(request, ListBatches, { brandId: brand.id })
  const page = await read((tx) => listBatches(tx, input, ctx.actor))
  const title = `${translate(language)('codes.batch.list-title')} · ${brand.name}`
  return { page, base: `/brands/${brand.slug}/codes`, title }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CodeBatches() {
  const { t } = useTranslation()
  const { page, base } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('codes.batch.list-title')}
        subtitle={t('codes.batch.list-subtitle')}
        back={{ to: base, label: t('codes.list.title') }}
      />
      <BatchList batches={page.items} nextCursor={page.nextCursor} base={base} />
    </>
  )
}
