import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListAuditEvents } from '#app/features/audit/inputs.ts'
import { getAuditStatus } from '#app/features/audit/queries/get-audit-status.server.ts'
import { listAuditChoices } from '#app/features/audit/queries/list-audit-choices.server.ts'
import { auditCursor, listAuditEvents } from '#app/features/audit/queries/list-audit-events.server.ts'
import { AuditList } from '#app/features/audit/ui/audit-list.tsx'
import { AuditStatusRow } from '#app/features/audit/ui/audit-status-row.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('audit.read-events'))
  const input = listParams(request, ListAuditEvents)
  const [page, choices, status] = await read((tx) =>
    Promise.all([
      turnPage((at) => listAuditEvents(tx, { ...input, ...at }, actor), readPosition(request, 'when'), auditCursor),
      listAuditChoices(tx, actor),
      getAuditStatus(tx),
    ]),
  )
  return { title: translate(language)('audit.list.title'), page, choices, status }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Audit() {
  const { page, choices, status } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={t('audit.list.title')}
        subtitle={t('audit.list.subtitle')}
        actions={
          <a className={buttonClass()} href={`/admin/audit.ndjson${search}`} download>
            <Icon name="shield" size={18} />
            {t('audit.list.export')}
          </a>
        }
      />
      <div className="stack">
        <AuditStatusRow status={status} />
        <AuditList page={page} choices={choices} />
      </div>
    </>
  )
}
