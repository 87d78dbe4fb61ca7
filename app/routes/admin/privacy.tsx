import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListDataRequests } from '#app/features/privacy/inputs.ts'
import { listDataRequests } from '#app/features/privacy/queries/list-data-requests.server.ts'
import { RequestList } from '#app/features/privacy/ui/request-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ctx, language, read } = await requireRole(request, ...staffFor('privacy.read-requests'))
  const input = listParams(request, ListDataRequests)
  return {
    page: await read((tx) => listDataRequests(tx, input, actor, ctx.now)),
    today: ctx.now.toISOString().slice(0, 10),
    title: translate(language)('privacy.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function PrivacyRequests() {
  const { t } = useTranslation()
  const { page, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('privacy.list.title')} subtitle={t('privacy.list.subtitle')} />
      <RequestList requests={page.items} nextCursor={page.nextCursor} today={today} />
    </>
  )
}
