import { useTranslation } from 'react-i18next'
import { orderFlags, orderStates } from '#app/domain/order-snapshot.ts'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterDays } from '#app/ui/table/filter-days.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { MoreFilters } from '#app/ui/table/more-filters.tsx'
import type { FilterChoices } from '../queries/list-filter-choices.server.ts'

const more = ['attributed', 'campaignId', 'flag', 'from', 'to']
export const orderFilterNames = ['state', 'influencerId', ...more]

/** The filters of the order list: its address, so that they can be shared and go back. */
export function OrderFilterBar({ choices }: { choices: FilterChoices }) {
  const { t } = useTranslation()
  return (
    <FilterBar search={t('orders.list.search')} names={orderFilterNames}>
      <FilterSelect
        name="state"
        label={t('orders.field.state')}
        allLabel={t('orders.filter.any-state')}
        options={orderStates.map((state) => ({ value: state, label: t(`orders.state.${state}`) }))}
      />
      <FilterSelect
        name="influencerId"
        label={t('orders.field.influencer')}
        allLabel={t('orders.filter.any-influencer')}
        options={choices.influencers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MoreFilters names={more}>
        <FilterSelect
          name="attributed"
          label={t('orders.filter.attributed')}
          allLabel={t('orders.filter.any-attribution')}
          options={[
            { value: 'yes', label: t('orders.filter.with-influencer') },
            { value: 'no', label: t('orders.filter.without-influencer') },
          ]}
        />
        <FilterSelect
          name="campaignId"
          label={t('orders.field.campaign')}
          allLabel={t('orders.filter.any-campaign')}
          options={choices.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="flag"
          label={t('orders.filter.flag')}
          allLabel={t('orders.filter.any-flag')}
          options={orderFlags.map((flag) => ({ value: flag, label: t(`orders.flag.${flag}`) }))}
        />
        <FilterDays label={t('orders.filter.days')} />
      </MoreFilters>
    </FilterBar>
  )
}
