import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { Group } from '../../queries/list-groups.server.ts'

type GroupListProps = { readonly groups: readonly Group[]; readonly isFiltered: boolean; readonly base: string }

/** A brand's groups, with how many are in each. */
export function GroupList({ groups, isFiltered, base }: GroupListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="groups"
      caption={t('groups.list.title')}
      rows={groups}
      rowKey={(group) => group.id}
      rowLink={(group) => `${base}/${group.id}`}
      csvHref={`${base}.csv`}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('groups.list.none-found')} text={t('groups.list.none-found-text')} />
        ) : (
          <EmptyState icon="people" title={t('groups.list.empty')} text={t('groups.list.empty-text')} />
        )
      }
      filters={
        <FilterBar search={t('groups.list.search')} names={['state']}>
          <FilterSelect
            name="state"
            label={t('groups.list.state')}
            allLabel={t('groups.state.open')}
            options={[{ value: 'archived', label: t('groups.state.archived') }]}
          />
        </FilterBar>
      }
      columns={[
        { key: 'name', label: t('groups.csv.name'), isMain: true, render: (one) => one.name },
        {
          key: 'people',
          label: t('groups.csv.people'),
          align: 'end',
          render: (one) => <span className="num">{one.people}</span>,
        },
        { key: 'description', label: t('groups.csv.description'), render: (one) => one.description || '—' },
        {
          key: 'state',
          label: t('groups.list.state'),
          render: (one) => (one.archivedAt === null ? <GroupOpenTag /> : <GroupArchivedTag />),
        },
        { key: 'created', label: t('groups.csv.created'), render: (one) => <DateText value={one.createdAt} /> },
      ]}
    />
  )
}

function GroupOpenTag() {
  const { t } = useTranslation()
  return (
    <StatusTag tone="positive" icon="check-circle">
      {t('groups.state.one-open')}
    </StatusTag>
  )
}

export function GroupArchivedTag() {
  const { t } = useTranslation()
  return (
    <StatusTag tone="neutral" icon="inbox">
      {t('groups.state.one-archived')}
    </StatusTag>
  )
}
