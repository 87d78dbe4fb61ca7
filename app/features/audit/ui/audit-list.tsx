import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import { useIsFiltered } from '#app/ui/table/use-is-filtered.ts'
import type { AuditEvent } from '../queries/list-audit-events.server.ts'
import { type AuditChoices, AuditFilterBar, auditFilterNames } from './audit-filters.tsx'
import { actionText, actorText, fieldText, subjectTypeText } from './audit-words.ts'
import { changedFields } from './changed-fields.ts'

type AuditListProps = { readonly page: PageCursors & { readonly items: readonly AuditEvent[] }; readonly choices: AuditChoices }

/** The trail, last recorded first. */
export function AuditList({ page, choices }: AuditListProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const isFiltered = useIsFiltered([...auditFilterNames, 'q'])
  const columns: Column<AuditEvent>[] = [
    { key: 'action', label: t('audit.field.action'), isMain: true, render: (row) => actionText(t, row.action) },
    { key: 'when', label: t('audit.field.when'), sortKey: 'when', render: (row) => <DateAndTime value={row.occurredAt} /> },
    {
      key: 'who',
      label: t('audit.field.who'),
      render: (row) => (
        <span className="two-lines">
          <span>{actorText(t, row.actor)}</span>
          {row.origin === null ? null : <span className="faint code">{row.origin}</span>}
        </span>
      ),
    },
    {
      key: 'subject',
      label: t('audit.field.subject'),
      render: (row) => (
        <span className="two-lines">
          <span>{row.subjectName ?? subjectTypeText(t, row.subjectType)}</span>
          <span className="faint">
            {row.subjectName === null ? (
              <span className="code">{row.subjectId.slice(0, 18)}</span>
            ) : (
              subjectTypeText(t, row.subjectType)
            )}
          </span>
        </span>
      ),
    },
    {
      key: 'changes',
      label: t('audit.field.changes'),
      isWideOnly: true,
      render: (row) => (
        <span className="soft audit-fields">
          {fieldNames(row)
            .map((path) => fieldText(t, path))
            .join(', ') || '—'}
        </span>
      ),
    },
    { key: 'brand', label: t('audit.field.brand'), render: (row) => row.brand?.name ?? <span className="faint">—</span> },
    {
      key: 'request',
      label: t('audit.field.request'),
      isExtra: true,
      render: (row) => <span className="code">{row.requestId}</span>,
    },
    {
      key: 'number',
      label: t('audit.field.number'),
      isExtra: true,
      align: 'end',
      render: (row) => <span className="num">{String(row.id)}</span>,
    },
  ]
  return (
    <DataTable
      id="audit"
      caption={t('audit.list.title')}
      columns={columns}
      rows={page.items}
      rowKey={(row) => String(row.id)}
      rowLink={(row) => `/admin/audit/${row.id}${search}`}
      page={page}
      csvHref="/admin/audit.csv"
      filters={<AuditFilterBar choices={choices} />}
      empty={
        <EmptyState
          icon={isFiltered ? 'search' : 'shield'}
          title={isFiltered ? t('audit.list.none-found') : t('audit.list.empty')}
          text={isFiltered ? t('audit.list.none-found-text') : t('audit.list.empty-text')}
        />
      }
    />
  )
}

/** The first fields that an event changed. */
function fieldNames(event: AuditEvent): string[] {
  return changedFields(event.before, event.after)
    .slice(0, 4)
    .map(({ path }) => path)
}
