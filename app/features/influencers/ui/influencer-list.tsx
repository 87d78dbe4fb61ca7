import { useTranslation } from 'react-i18next'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { Influencer } from '../queries/get-influencer.server.ts'
import { InfluencerStatusTag } from './influencer-status-tag.tsx'

type InfluencerListProps = {
  readonly influencers: readonly Influencer[]
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  readonly base: string
  readonly mayChange: boolean
}

export function InfluencerList({ influencers, nextCursor, isFiltered, base, mayChange }: InfluencerListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="influencers"
      caption={t('influencers.list.title')}
      rows={influencers}
      rowKey={(influencer) => influencer.id}
      rowLink={(influencer) => `${base}/${influencer.id}`}
      page={{ next: nextCursor, previous: null }}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('influencers.list.none-found')} text={t('influencers.list.none-found-text')} />
        ) : (
          <EmptyState
            icon="people"
            title={t('influencers.list.empty')}
            text={t('influencers.list.empty-text')}
            action={
              mayChange ? (
                <LinkButton to={`${base}/new`} look="primary">
                  {t('influencers.list.create')}
                </LinkButton>
              ) : undefined
            }
          />
        )
      }
      filters={
        <FilterBar search={t('influencers.list.search')} names={['status']}>
          <FilterSelect
            name="status"
            label={t('influencers.list.status')}
            allLabel={t('influencers.list.all-statuses')}
            options={influencerStatuses.map((value) => ({ value, label: t(`influencers.status.${value}`) }))}
          />
        </FilterBar>
      }
      columns={[
        { key: 'name', label: t('influencers.list.name'), isMain: true, render: (one) => one.name },
        { key: 'handle', label: t('influencers.list.handle'), render: (one) => <span className="soft">@{one.handle}</span> },
        { key: 'status', label: t('influencers.list.status'), render: (one) => <InfluencerStatusTag status={one.status} /> },
        { key: 'email', label: t('influencers.list.email'), render: (one) => one.email },
        { key: 'country', label: t('influencers.list.country'), isExtra: true, render: (one) => one.country },
        { key: 'since', label: t('influencers.list.since'), render: (one) => <DateText value={one.createdAt} /> },
      ]}
    />
  )
}
