import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { drawBrandSales } from '#app/features/commissions/draw-brand-sales.server.ts'
import { readRange } from '#app/features/commissions/overview-range.ts'
import { getBrandOverview } from '#app/features/commissions/queries/get-brand-overview.server.ts'
import { BrandHome } from '#app/features/commissions/ui/brand-home.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { formatLocale } from '#app/ui/format.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ctx, brand, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('commissions.read'))
  const search = new URL(request.url).searchParams
  const wanted = search.get('currency') ?? ''
  const currency = /^[A-Z]{3}$/.test(wanted) ? wanted : undefined
  const overview = await read((tx) => getBrandOverview(tx, { brandId: brand.id, now: ctx.now, currency }, actor))
  const t = translate(language)
  const names = { sales: t('overview.chart.sales'), commission: t('overview.chart.commission') }
  const chart = drawBrandSales(overview.series, names, formatLocale(language, brand.country))
  return {
    title: `${t('overview.title')} · ${brand.name}`,
    base: `/brands/${brand.slug}`,
    range: readRange(search.get('range')),
    overview,
    chart,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Home() {
  return <BrandHome {...useLoaderData<typeof loader>()} />
}
