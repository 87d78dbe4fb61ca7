import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { commissionStatuses } from '#app/domain/commission-types.ts'
import { formatDay } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterDays } from '#app/ui/table/filter-days.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { MoreFilters } from '#app/ui/table/more-filters.tsx'

/** What an influencer's list of sales can be narrowed to, as the address names it. */
export const salesFilterNames = ['status', 'codeId', 'from', 'to', 'dueFrom', 'due'] as const

/** Status, code and days of purchase; `?dueFrom=&due=` come from what becomes available, and show as a note. */
export function SalesFilters({ codes }: { codes: readonly { readonly id: string; readonly code: string }[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const params = new URLSearchParams(useLocation().search)
  const [dueFrom, due] = [params.get('dueFrom'), params.get('due')]
  return (
    <FilterBar names={salesFilterNames}>
      <FilterSelect
        name="status"
        label={t('earnings.sales.filter-state')}
        allLabel={t('earnings.sales.all-states')}
        options={commissionStatuses.map((status) => ({ value: status, label: t(`earnings.state.${status}`) }))}
      />
      {codes.length < 2 ? null : (
        <FilterSelect
          name="codeId"
          label={t('earnings.sales.filter-code')}
          allLabel={t('earnings.sales.all-codes')}
          options={codes.map(({ id, code }) => ({ value: id, label: code }))}
        />
      )}
      <MoreFilters names={['from', 'to']}>
        <FilterDays label={t('orders.filter.days')} />
      </MoreFilters>
      {due === null ? null : (
        <span className="filter-note" suppressHydrationWarning>
          {dueFrom === null ? null : <input type="hidden" name="dueFrom" value={dueFrom} />}
          <input type="hidden" name="due" value={due} />
          {dueFrom === due
            ? t('earnings.sales.due-on', { date: dayText(due, locale) })
            : t('earnings.sales.due', { date: dayText(due, locale) })}
        </span>
      )}
    </FilterBar>
  )
}

/** A day of the address in words; what is no day stays as it is. */
function dayText(day: string, locale: string): string {
  return Number.isNaN(Date.parse(day)) ? day : formatDay(day, locale)
}
