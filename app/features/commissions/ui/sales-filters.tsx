import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { commissionStatuses } from '#app/domain/commission-types.ts'
import { formatDay } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'

/** What an influencer's list of sales can be narrowed to, as the address names it. */
export const salesFilterNames = ['status', 'codeId', 'from', 'to', 'due'] as const

/** Status, code and days of purchase; `?due=` comes from what becomes available, and shows as a note. */
export function SalesFilters({ codes }: { codes: readonly { readonly id: string; readonly code: string }[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const params = new URLSearchParams(useLocation().search)
  const due = params.get('due')
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
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="filter-day">
          <span>{t(`earnings.sales.${name}`)}</span>
          <input key={params.get(name)} className="control" type="date" name={name} defaultValue={params.get(name) ?? ''} />
        </label>
      ))}
      {due === null ? null : (
        <span className="filter-note" suppressHydrationWarning>
          <input type="hidden" name="due" value={due} />
          {t('earnings.sales.due', { date: formatDay(due, locale) })}
        </span>
      )}
    </FilterBar>
  )
}
