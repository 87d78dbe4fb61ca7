import { Form, Link, useLocation, useSubmit } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { buttonClass } from '../link-button.tsx'
import { listUrl } from './list-url.ts'

type FilterBarProps = {
  /** Free text search, as `?q=`. */
  readonly search?: string
  /** FilterSelects and other fields; their names are the parameters of the address. */
  readonly children?: ReactNode
  /** Parameters that are filters, for "clear". */
  readonly names: readonly string[]
}

/** Filters of a list: a form that is sent as the address. A choice is sent at once, a text with Enter; without JavaScript, by the button. */
export function FilterBar({ search: placeholder, children, names }: FilterBarProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const submit = useSubmit()
  const params = new URLSearchParams(search)
  const sort = params.get('sort')
  const active = [...names, 'q'].filter((name) => params.has(name))
  return (
    <Form
      className="filters"
      role="search"
      preventScrollReset
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true })
      }}
    >
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      {placeholder === undefined ? null : (
        <span className="search-box">
          <Icon name="search" size={18} />
          <input
            key={params.get('q')}
            className="control"
            type="search"
            name="q"
            defaultValue={params.get('q') ?? ''}
            placeholder={placeholder}
            aria-label={placeholder}
          />
        </span>
      )}
      {children}
      <button type="submit" className={buttonClass('default')}>
        {t('ui.table.filter')}
      </button>
      {active.length === 0 ? null : (
        <Link
          className="filters-clear"
          to={listUrl(search, Object.fromEntries(active.map((name) => [name, null])))}
          preventScrollReset
        >
          {t('ui.table.clear')}
        </Link>
      )}
    </Form>
  )
}
