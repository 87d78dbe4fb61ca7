import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { ListEmails } from '#app/features/notifications/inputs.ts'
import { emailCursor, listEmails } from '#app/features/notifications/queries/list-emails.server.ts'
import { EmailList } from '#app/features/notifications/ui/email-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { env } from '#app/platform/env.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('notifications.read-emails'))
  const input = listParams(request, ListEmails)
  const [page, brands] = await read((tx) =>
    Promise.all([
      turnPage((at) => listEmails(tx, { ...input, ...at }, actor), readPosition(request, 'written'), emailCursor),
      listBrands(tx, { search: undefined, limit: 200 }, actor),
    ]),
  )
  const title = translate(language)('notifications.list.title')
  const brandNames = brands.items.map(({ id, name }) => ({ value: id, label: name }))
  return { title, page, brandNames, hasTransport: env().MAIL_TRANSPORT !== 'none' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Emails() {
  const { page, brandNames, hasTransport } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('notifications.list.title')} subtitle={t('notifications.list.subtitle')} />
      <div className="stack">
        {hasTransport ? null : <p className="notice">{t('notifications.list.no-transport')}</p>}
        <EmailList page={page} brandNames={brandNames} />
      </div>
    </>
  )
}
