import { useTranslation } from 'react-i18next'
import { codeBatchStatuses } from '#app/domain/code-batch.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { Batch } from '../queries/list-batches.server.ts'
import { BatchStatusTag } from './batch-status-tag.tsx'

/** The batches of a brand, newest first. */
export function BatchList({ batches, nextCursor, base }: { batches: readonly Batch[]; nextCursor: string | null; base: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="code-batches"
      caption={t('codes.batch.list-title')}
      rows={batches}
      rowKey={(batch) => batch.id}
      rowLink={(batch) => `${base}/batches/${batch.id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${base}/batches.csv`}
      columns={[
        {
          key: 'pattern',
          label: t('codes.bulk.pattern'),
          isMain: true,
          render: ({ pattern }) => (pattern === null ? t('codes.batch.from-file') : <code>{pattern}</code>),
        },
        { key: 'campaign', label: t('codes.list.campaign'), render: ({ campaign }) => campaign.name },
        { key: 'status', label: t('codes.list.status'), render: (batch) => <BatchStatusTag batch={batch} /> },
        { key: 'rows', label: t('codes.bulk.rows'), align: 'end', render: ({ total }) => total },
        { key: 'made', label: t('codes.batch.made'), align: 'end', render: ({ created }) => created },
        { key: 'failed', label: t('codes.batch.failed'), align: 'end', render: ({ failed }) => failed },
        {
          key: 'created',
          label: t('codes.batch.started'),
          render: ({ createdAt }) => <DateText value={createdAt} show="day-time" />,
        },
      ]}
      empty={<EmptyState icon="code" title={t('codes.batch.empty')} text={t('codes.batch.empty-text')} />}
      filters={
        <FilterBar names={['status']}>
          <FilterSelect
            name="status"
            label={t('codes.list.status')}
            allLabel={t('codes.list.all-statuses')}
            options={codeBatchStatuses.map((value) => ({ value, label: t(`codes.batch.status.${value}`) }))}
          />
        </FilterBar>
      }
    />
  )
}
