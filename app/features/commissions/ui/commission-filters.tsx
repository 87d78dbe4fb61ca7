import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { commissionStatuses } from '#app/domain/commission-types.ts'
import type { FilterChoices } from '#app/features/orders/queries/list-filter-choices.server.ts'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterDays } from '#app/ui/table/filter-days.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { MoreFilters } from '#app/ui/table/more-filters.tsx'

const more = ['codeId', 'from', 'to', 'due']
export const commissionFilterNames = ['status', 'influencerId', 'campaignId', ...more]

type CommissionFilterBarProps = {
  readonly choices: FilterChoices
  /** Whose they are is known from the page. */
  readonly isOfInfluencer: boolean
}

/** The filters of the commission list. */
export function CommissionFilterBar({ choices, isOfInfluencer }: CommissionFilterBarProps) {
  const { t } = useTranslation()
  const due = new URLSearchParams(useLocation().search).get('due') ?? ''
  return (
    <FilterBar names={commissionFilterNames}>
      <FilterSelect
        name="status"
        label={t('commissions.field.status')}
        allLabel={t('commissions.filter.any-status')}
        options={commissionStatuses.map((status) => ({ value: status, label: t(`commissions.status.${status}`) }))}
      />
      {isOfInfluencer ? null : (
        <FilterSelect
          name="influencerId"
          label={t('commissions.field.influencer')}
          allLabel={t('commissions.filter.any-influencer')}
          options={choices.influencers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FilterSelect
        name="campaignId"
        label={t('commissions.field.campaign')}
        allLabel={t('commissions.filter.any-campaign')}
        options={choices.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MoreFilters names={more}>
        <FilterSelect
          name="codeId"
          label={t('commissions.filter.code')}
          allLabel={t('commissions.filter.any-code')}
          options={choices.codes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterDays label={t('orders.filter.days')} />
        <label className="filter-day-single">
          {t('commissions.filter.due')}
          <input key={due} className="control" type="date" name="due" defaultValue={due} />
        </label>
      </MoreFilters>
    </FilterBar>
  )
}
