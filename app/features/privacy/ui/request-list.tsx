import { useTranslation } from 'react-i18next'
import { dataRequestKinds, dataRequestStatuses } from '#app/domain/data-request.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { DataRequestSummary } from '../queries/list-data-requests.server.ts'
import { DayText } from './day-text.tsx'
import { RequestStatusTag } from './request-status-tag.tsx'

type RequestListProps = {
  readonly requests: readonly DataRequestSummary[]
  readonly nextCursor: string | null
  /** Today, `2026-11-14`: what is due before it is overdue. */
  readonly today: string
}

/** What people ask about their own data, each with the day it must be answered by. */
export function RequestList({ requests, nextCursor, today }: RequestListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="data-requests"
      caption={t('privacy.list.title')}
      rows={requests}
      rowKey={(request) => request.id}
      rowLink={(request) => `/admin/privacy/${request.id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref="/admin/privacy.csv"
      filters={
        <FilterBar search={t('privacy.list.search')} names={['kind', 'status', 'overdue']}>
          <FilterSelect
            name="kind"
            label={t('privacy.list.kind')}
            allLabel={t('privacy.list.all-kinds')}
            options={dataRequestKinds.map((value) => ({ value, label: t(`privacy.kind.${value}`) }))}
          />
          <FilterSelect
            name="status"
            label={t('privacy.list.status')}
            allLabel={t('privacy.list.all-statuses')}
            options={dataRequestStatuses.map((value) => ({ value, label: t(`privacy.status.${value}`) }))}
          />
          <FilterSelect
            name="overdue"
            label={t('privacy.list.due')}
            allLabel={t('privacy.list.any-day')}
            options={[
              { value: 'yes', label: t('privacy.list.overdue') },
              { value: 'no', label: t('privacy.list.in-time') },
            ]}
          />
        </FilterBar>
      }
      empty={<EmptyState icon="inbox" title={t('privacy.list.empty')} text={t('privacy.list.empty-text')} />}
      columns={[
        { key: 'name', label: t('privacy.list.name'), isMain: true, render: (request) => request.name },
        { key: 'kind', label: t('privacy.list.kind'), render: (request) => t(`privacy.kind.${request.kind}`) },
        { key: 'status', label: t('privacy.list.status'), render: (request) => <RequestStatusTag status={request.status} /> },
        { key: 'due', label: t('privacy.list.due'), render: (request) => <Due request={request} today={today} /> },
        { key: 'received', label: t('privacy.list.received'), render: (r) => <DateText value={r.receivedAt} /> },
        { key: 'country', label: t('privacy.list.country'), isExtra: true, render: (request) => request.country },
        { key: 'email', label: t('privacy.list.email'), isExtra: true, render: (request) => request.email },
      ]}
    />
  )
}

function Due({ request, today }: { readonly request: DataRequestSummary; readonly today: string }) {
  const { t } = useTranslation()
  const isOpen = request.status === 'received' || request.status === 'in-progress'
  if (!isOpen || request.dueOn >= today) return <DayText day={request.dueOn} />
  return (
    <StatusTag tone="negative" icon="alert">
      {t('privacy.list.overdue-since')} <DayText day={request.dueOn} />
    </StatusTag>
  )
}
