import { useTranslation } from 'react-i18next'
import { codeStatuses } from '#app/domain/code-status.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { CodeItem } from '../queries/list-codes.server.ts'
import { bulkFormId } from './bulk-bar.tsx'
import { codeColumns } from './code-columns.tsx'

type CodeListProps = {
  readonly codes: readonly CodeItem[]
  readonly nextCursor: string | null
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
  readonly isFiltered: boolean
  readonly base: string
  readonly mayChange: boolean
}

export function CodeList({ codes, nextCursor, campaigns, isFiltered, base, mayChange }: CodeListProps) {
  const { t } = useTranslation()
  const selection = {
    formId: bulkFormId,
    name: 'codeIds',
    label: ({ code }: CodeItem) => t('codes.bulk-bar.tick', { code }),
  }
  return (
    <DataTable
      id="codes"
      caption={t('codes.list.title')}
      rows={codes}
      rowKey={(code) => code.id}
      rowLink={(code) => `${base}/${code.id}`}
      page={{ next: nextCursor, previous: null }}
      columns={codeColumns(t)}
      csvHref={`${base}.csv`}
      {...(mayChange && { selection })}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('codes.list.none-found')} text={t('codes.list.none-found-text')} />
        ) : (
          <EmptyState
            icon="code"
            title={t('codes.list.empty')}
            text={t('codes.list.empty-text')}
            action={
              mayChange ? (
                <LinkButton to={`${base}/new`} look="primary">
                  {t('codes.list.create')}
                </LinkButton>
              ) : undefined
            }
          />
        )
      }
      filters={
        <FilterBar search={t('codes.list.search')} names={['status', 'campaignId']}>
          <FilterSelect
            name="status"
            label={t('codes.list.status')}
            allLabel={t('codes.list.all-statuses')}
            options={codeStatuses.map((value) => ({ value, label: t(`codes.status.${value}`) }))}
          />
          <FilterSelect
            name="campaignId"
            label={t('codes.list.campaign')}
            allLabel={t('codes.list.all-campaigns')}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterBar>
      }
    />
  )
}
