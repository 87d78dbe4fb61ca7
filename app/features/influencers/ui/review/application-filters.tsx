import { useTranslation } from 'react-i18next'
import { type ApplicationStatus, applicationStatuses } from '#app/domain/application-status.ts'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'

export const applicationFilterNames = ['status', 'campaignId', 'waitingDays']
const waits = [1, 3, 7, 14]

type ApplicationFiltersProps = {
  readonly counts: Readonly<Record<ApplicationStatus, number>>
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
}

/** The filters of the queue. Without a choice it shows what waits for a decision. */
export function ApplicationFilterBar({ counts, campaigns }: ApplicationFiltersProps) {
  const { t } = useTranslation()
  const withCount = (status: ApplicationStatus) =>
    t('review.list.status-with-count', { status: t(`review.status.${status}`), count: counts[status] })
  return (
    <FilterBar search={t('review.list.search')} names={applicationFilterNames}>
      <FilterSelect
        name="status"
        label={t('review.list.status')}
        allLabel={withCount('submitted')}
        options={[
          ...applicationStatuses.filter((status) => status !== 'submitted').map((value) => ({ value, label: withCount(value) })),
          { value: 'all', label: t('review.list.all-statuses') },
        ]}
      />
      {campaigns.length === 0 ? null : (
        <FilterSelect
          name="campaignId"
          label={t('review.list.campaign')}
          allLabel={t('review.list.any-campaign')}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FilterSelect
        name="waitingDays"
        label={t('review.list.waiting')}
        allLabel={t('review.list.any-waiting')}
        options={waits.map((days) => ({ value: String(days), label: t('review.list.at-least', { count: days }) }))}
      />
    </FilterBar>
  )
}
