import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StatusView } from '#app/features/influencers/ui/join/status-view.tsx'
import { translate } from '#app/i18n/i18n.server.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { requireVisit } from './applicant.server.ts'

/** Where an application stands. Guard: the applicant's cookie, which opens that application alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { application, brand, language } = await requireVisit(request, params.brandSlug)
  return { title: translate(language)('registration.status-page.title'), application, base: `/join/${brand.slug}` }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Status() {
  const { application, base } = useLoaderData<typeof loader>()
  return (
    <PublicPage>
      <StatusView application={application} base={base} />
    </PublicPage>
  )
}
