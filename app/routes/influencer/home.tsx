import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { drawEarnings } from '#app/features/commissions/draw-earnings.server.ts'
import { InfluencerHomeSearch } from '#app/features/commissions/inputs.ts'
import { getInfluencerOverview } from '#app/features/commissions/queries/get-influencer-overview.server.ts'
import { InfluencerHome } from '#app/features/commissions/ui/influencer-home.tsx'
import { listComingEarnings } from '#app/features/cut-offs/queries/list-coming-earnings.server.ts'
import { ComingEarningsCard } from '#app/features/cut-offs/ui/coming-earnings.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readerPlace } from '#app/ui/format.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, ctx, influencerId, language, read } = visitor
  const { days } = listParams(request, InfluencerHomeSearch)
  const { brand, brands } = await readInfluencerBrands(request, visitor)
  const own = { influencerId, brandId: brand?.id, now: ctx.now }
  const [overview, codes, coming] = await read((tx) =>
    Promise.all([getInfluencerOverview(tx, { ...own, days }, actor), listOwnCodes(tx, own), listComingEarnings(tx, own)]),
  )
  const t = translate(language)
  const names = { sales: t('earnings.chart.sales'), commission: t('earnings.chart.commission') }
  const { locale } = readerPlace(language, { brand, brands })
  const shown = overview.earnings.filter(({ currency }) => brand === null || currency === brand.currency)
  const earnings = shown.map((part) => ({ ...part, charts: drawEarnings(part.series, names, locale) }))
  return { title: t('influencer.nav.home'), overview: { ...overview, earnings }, codes: codes.slice(0, 4), coming }
}

export default function Home() {
  const { overview, codes, coming } = useLoaderData<typeof loader>()
  return <InfluencerHome overview={overview} codes={codes} coming={<ComingEarningsCard coming={coming} hasLink />} />
}
