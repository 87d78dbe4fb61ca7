import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useShell } from '#app/ui/shell-data.ts'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterDays } from '#app/ui/table/filter-days.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { MoreFilters } from '#app/ui/table/more-filters.tsx'
import { actionText, subjectTypeText } from './audit-words.ts'

const more = ['subjectType', 'subjectId', 'requestId', 'from', 'to']
export const auditFilterNames = ['action', 'brandId', ...more]

/** What there is to choose from: actions and kinds of things that occur in the trail. */
export type AuditChoices = { readonly actions: readonly string[]; readonly subjectTypes: readonly string[] }

/** The filters of the trail: its address, so that they can be shared and go back. */
export function AuditFilterBar({ choices }: { choices: AuditChoices }) {
  const { t } = useTranslation()
  const { brands } = useShell()
  return (
    <FilterBar search={t('audit.filter.search')} names={auditFilterNames}>
      <FilterSelect
        name="action"
        label={t('audit.field.action')}
        allLabel={t('audit.filter.any-action')}
        options={choices.actions.map((action) => ({ value: action, label: actionText(t, action) }))}
      />
      {brands.length < 2 ? null : (
        <FilterSelect
          name="brandId"
          label={t('audit.field.brand')}
          allLabel={t('audit.filter.any-brand')}
          options={brands.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <MoreFilters names={more}>
        <FilterSelect
          name="subjectType"
          label={t('audit.field.subject')}
          allLabel={t('audit.filter.any-subject')}
          options={choices.subjectTypes.map((type) => ({ value: type, label: subjectTypeText(t, type) }))}
        />
        <FilterText name="subjectId" label={t('audit.filter.subject-id')} />
        <FilterText name="requestId" label={t('audit.filter.request-id')} />
        <FilterDays label={t('audit.filter.days')} />
      </MoreFilters>
    </FilterBar>
  )
}

function FilterText({ name, label }: { name: string; label: string }) {
  const value = new URLSearchParams(useLocation().search).get(name) ?? ''
  return (
    <input key={value} className="control" type="text" name={name} defaultValue={value} placeholder={label} aria-label={label} />
  )
}
