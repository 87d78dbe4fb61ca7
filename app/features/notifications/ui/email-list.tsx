import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { emailStatuses } from '#app/domain/email-status.ts'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import { emailTemplates } from '../email-data.ts'
import type { EmailListItem } from '../queries/list-emails.server.ts'
import { EmailStatusTag } from './email-status-tag.tsx'
import { templateText } from './template-text.ts'

type EmailListProps = {
  readonly page: PageCursors & { readonly items: readonly EmailListItem[] }
  /** Names of the brands, by their ids. */
  readonly brandNames: readonly Option[]
}

const filterNames = ['status', 'template', 'brandId'] as const

/** The mails of the outbox; each opens what it says and what came of it. */
export function EmailList({ page, brandNames }: EmailListProps) {
  const { t } = useTranslation()
  const params = new URLSearchParams(useLocation().search)
  const isFiltered = [...filterNames, 'q'].some((name) => (params.get(name) ?? '') !== '')
  return (
    <DataTable
      id="emails"
      caption={t('notifications.list.title')}
      columns={useColumns(brandNames)}
      rows={page.items}
      rowKey={(row) => row.id}
      rowLink={(row) => `/admin/emails/${row.id}`}
      page={page}
      csvHref="/admin/emails.csv"
      filters={
        <FilterBar search={t('notifications.list.search')} names={filterNames}>
          <FilterSelect
            name="status"
            label={t('notifications.field.status')}
            allLabel={t('notifications.list.any-status')}
            options={emailStatuses.map((status) => ({ value: status, label: t(`notifications.status.${status}`) }))}
          />
          <FilterSelect
            name="template"
            label={t('notifications.field.template')}
            allLabel={t('notifications.list.any-template')}
            options={emailTemplates.map((template) => ({ value: template, label: templateText(t, template) }))}
          />
          <FilterSelect
            name="brandId"
            label={t('notifications.field.brand')}
            allLabel={t('notifications.list.any-brand')}
            options={brandNames}
          />
        </FilterBar>
      }
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('notifications.list.none-found')} text={t('notifications.list.none-found-text')} />
        ) : (
          <EmptyState icon="mail" title={t('notifications.list.empty')} text={t('notifications.list.empty-text')} />
        )
      }
    />
  )
}

function useColumns(brandNames: readonly Option[]): Column<EmailListItem>[] {
  const { t } = useTranslation()
  const names = new Map(brandNames.map(({ value, label }) => [value, label]))
  return [
    { key: 'to', label: t('notifications.field.to'), isMain: true, render: (row) => row.toAddress },
    {
      key: 'written',
      label: t('notifications.field.written'),
      sortKey: 'written',
      render: (row) => <DateAndTime value={row.createdAt} />,
    },
    { key: 'template', label: t('notifications.field.template'), render: (row) => templateText(t, row.template) },
    {
      key: 'status',
      label: t('notifications.field.status'),
      render: (row) => <EmailStatusTag status={row.status} attempts={row.attempts} />,
    },
    {
      key: 'error',
      label: t('notifications.field.error'),
      render: (row) => <span className={row.lastError === null ? 'faint' : 'sentence'}>{row.lastError ?? '—'}</span>,
    },
    {
      key: 'brand',
      label: t('notifications.field.brand'),
      render: (row) => (row.brandId === null ? '—' : (names.get(row.brandId) ?? '—')),
    },
    {
      key: 'sent',
      label: t('notifications.field.sent'),
      isExtra: true,
      render: (row) => (row.sentAt === null ? '—' : <DateAndTime value={row.sentAt} />),
    },
    { key: 'attempts', label: t('notifications.field.attempts'), align: 'end', isExtra: true, render: (row) => row.attempts },
  ]
}
