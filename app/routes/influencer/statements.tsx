import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListStatements } from '#app/features/cut-offs/inputs.ts'
import { listComingEarnings } from '#app/features/cut-offs/queries/list-coming-earnings.server.ts'
import { listStatements } from '#app/features/cut-offs/queries/list-statements.server.ts'
import { OwnStatements } from '#app/features/cut-offs/ui/own-statements.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, ctx, influencerId, language, read } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const own = { influencerId, ...(brand !== null && { brandId: brand.id }) }
  const input = listParams(request, ListStatements, { ...own, limit: '24' })
  const [page, coming] = await read((tx) =>
    Promise.all([listStatements(tx, input, actor), listComingEarnings(tx, { ...own, now: ctx.now })]),
  )
  return { title: translate(language)('cut-offs.own.title'), page, coming }
}

export default function Statements() {
  const { page, coming } = useLoaderData<typeof loader>()
  return <OwnStatements page={{ items: page.items, next: page.nextCursor, previous: null }} coming={coming} />
}
