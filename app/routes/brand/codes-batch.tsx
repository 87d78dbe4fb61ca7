import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { BatchDetail } from '#app/features/codes/ui/batch-detail.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { batchOfBrand } from './batch-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const batch = await batchOfBrand(params.batchId, visitor)
  const title = `${batch.pattern ?? translate(visitor.language)('codes.batch.from-file')} · ${visitor.brand.name}`
  return { batch, base: `/brands/${visitor.brand.slug}/codes`, title }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CodeBatch() {
  const { batch, base } = useLoaderData<typeof loader>()
  return <BatchDetail batch={batch} base={base} />
}
