import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** First and last day, both inclusive, as `?from=` and `?to=`; `label` says days of what. */
export function FilterDays({ label }: { label: string }) {
  const { t } = useTranslation()
  const params = new URLSearchParams(useLocation().search)
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? '']
  return (
    <fieldset className="filter-days">
      <legend>{label}</legend>
      <label>
        {t('ui.table.from')}
        <input key={from} className="control" type="date" name="from" defaultValue={from} />
      </label>
      <label>
        {t('ui.table.to')}
        <input key={to} className="control" type="date" name="to" defaultValue={to} />
      </label>
    </fieldset>
  )
}
