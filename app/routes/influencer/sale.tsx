import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { commissionNotFound } from '#app/features/commissions/errors.ts'
import { getCommission } from '#app/features/commissions/queries/get-commission.server.ts'
import { SalePage } from '#app/features/commissions/ui/sale-page.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, influencerId, language, read } = await requireInfluencer(request)
  const sale = await read((tx) => getCommission(tx, { commissionId: idParam(params.commissionId) }, actor))
  if (sale.influencer.id !== influencerId) throw pageRefusal(commissionNotFound())
  return { title: translate(language)('earnings.sale.title'), sale }
}

export default function Sale() {
  return <SalePage sale={useLoaderData<typeof loader>().sale} />
}
