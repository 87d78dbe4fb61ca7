import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { ListCommissions } from '#app/features/commissions/inputs.ts'
import { commissionCursor, listCommissions } from '#app/features/commissions/queries/list-commissions.server.ts'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { OwnSales } from '#app/features/commissions/ui/own-sales.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { translate } from '#app/i18n/i18n.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, ctx, influencerId, language, read } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const own = { influencerId, ...(brand !== null && { brandId: brand.id }) }
  const filters = listParams(request, ListCommissions.omit({ sort: true, cursor: true }), { ...own, limit: '30' })
  const [page, sums, codes] = await read((tx) =>
    Promise.all([
      turnPage((at) => listCommissions(tx, { ...filters, ...at }, actor), readPosition(request, 'placed'), commissionCursor),
      sumCommissions(tx, filters, actor),
      listOwnCodes(tx, { ...own, now: ctx.now }),
    ]),
  )
  return {
    title: translate(language)('earnings.sales.title'),
    page,
    sums,
    codes: codes.map(({ id, code }) => ({ id, code })),
  }
}

export default function Sales() {
  const { page, sums, codes } = useLoaderData<typeof loader>()
  return <OwnSales sales={page.items} next={page.next} previous={page.previous} sums={sums} codes={codes} />
}
