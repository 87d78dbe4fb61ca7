import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { commissionNotFound } from '#app/features/commissions/errors.ts'
import { getCommission } from '#app/features/commissions/queries/get-commission.server.ts'
import { CommissionPage } from '#app/features/commissions/ui/commission-page.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, read } = await requireBrand(request, params.brandSlug, ...staffFor('commissions.read'))
  const commission = await read((tx) => getCommission(tx, { commissionId: idParam(params.commissionId) }, actor))
  if (commission.brand.id !== brand.id) throw pageRefusal(commissionNotFound())
  return { title: `${commission.order.vtexOrderId} · ${brand.name}`, base: `/brands/${brand.slug}`, commission }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Commission() {
  return <CommissionPage {...useLoaderData<typeof loader>()} />
}
