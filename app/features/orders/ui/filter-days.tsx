import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** First and last day of purchase, both inclusive, as `?from=` and `?to=`. */
export function FilterDays() {
  const { t } = useTranslation()
  const params = new URLSearchParams(useLocation().search)
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? '']
  return (
    <fieldset className="filter-days">
      <legend>{t('orders.filter.days')}</legend>
      <label>
        {t('orders.filter.from')}
        <input key={from} className="control" type="date" name="from" defaultValue={from} />
      </label>
      <label>
        {t('orders.filter.to')}
        <input key={to} className="control" type="date" name="to" defaultValue={to} />
      </label>
    </fieldset>
  )
}
